"""Users who open the matrix."""

import pytest

from tests.factories.accounts import SuperuserFactory


@pytest.fixture
def admin(client):
    """A client in which a superuser with the English admin is signed in."""
    client.force_login(SuperuserFactory(language="en"))
    return client
