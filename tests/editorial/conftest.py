"""What tests of the editors' tasks share."""

import pytest

from tests.factories.accounts import SuperuserFactory


@pytest.fixture
def signed_in(tab, client, live_server):
    """Sign a superuser in, in ``tab``, with the admin in a language; return the tab at the dashboard."""

    def sign_in(language):
        client.force_login(SuperuserFactory(language=language))
        session = client.cookies["sessionid"].value
        tab.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        tab.goto("/admin/")
        return tab

    return sign_in
