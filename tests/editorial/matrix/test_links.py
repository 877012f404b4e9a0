"""Where the links of the matrix lead."""

import pytest

from home.structure import roles
from tests.editorial.matrix.screen import rows
from tests.factories import pages
from tests.pages.editing import sign_in
from tests.pages.truth.publishing import publish, translated

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def in_every_state(shared_world):
    """Pages whose translations are behind and missing, in both directions."""
    dutch, _english, _translation = translated()
    publish(dutch, lead="Andere inleiding")
    pages.NewsItemPageFactory(title="Mist")
    pages.NewsItemPageFactory(title="Only English", language="en")


@pytest.mark.parametrize("role", [roles.EDITOR, roles.CHIEF_EDITOR, roles.TRANSLATOR, roles.MANAGERS])
@pytest.mark.parametrize("code", ["nl", "en"])
def test_no_link_leads_to_a_refusal(client, in_every_state, role, code):
    sign_in(client, role, code)

    found = rows(client)
    urls = [row.edit_url for row in found.values()]
    urls += [
        url for row in found.values() for cell in row.cells.values() for url in (cell.url, cell.start_url)
    ]

    refused = [url for url in urls if url and client.get(url).status_code != 200]
    assert any(urls)
    assert refused == []
