"""The count on the home page of the admin."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from editorial.matrix.home import BehindPanel
from home.structure import roles
from tests.editorial.matrix.screen import PAGES, rows
from tests.factories import pages
from tests.factories.accounts import SuperuserFactory
from tests.pages.editing import sign_in
from tests.pages.truth.publishing import publish, publish_translation, translated
from tests.pages.words.translating import dutch_page, start, type_all

pytestmark = pytest.mark.django_db

LINK = f'href="{PAGES}?state=behind"'


def home(client):
    return client.get("/admin/").content.decode()


def make_behind(number):
    """Make pages that are behind by a change."""
    for position in range(number):
        dutch = dutch_page(slug=f"achter-{position}", title=f"Achter {position}")
        translation = start(dutch)
        type_all(translation)
        publish_translation(translation)
        publish(dutch, lead="Andere inleiding")


@pytest.mark.parametrize(
    ("number", "texts"),
    [
        (1, {"en": "1 translation is behind", "nl": "1 vertaling loopt achter"}),
        (2, {"en": "2 translations are behind", "nl": "2 vertalingen lopen achter"}),
    ],
)
def test_home_page_says_how_many_translations_are_behind(client, number, texts):
    make_behind(number)

    for language, text in texts.items():
        client.force_login(SuperuserFactory(language=language))
        html = home(client)
        assert text in html
        assert LINK in html


def test_nothing_is_said_when_none_is_behind(admin):
    translated()

    assert LINK not in home(admin)


def test_nothing_is_said_to_who_may_translate_nothing(client):
    make_behind(1)
    user = sign_in(client, roles.CHIEF_EDITOR)
    user.groups.get().page_permissions.exclude(permission__codename="publish_page").delete()

    assert LINK not in home(client)


def test_the_count_is_that_of_the_rows_that_the_link_shows(client):
    make_behind(2)
    page = publish(pages.NewsItemPageFactory(language="en", live=False))
    publish(pages.NewsItemPageFactory(language="nl", translation_of=page, live=False))
    publish(page, lead="Something else")

    who = [(roles.EDITOR, "nl"), (roles.CHIEF_EDITOR, "en"), (roles.TRANSLATOR, "en"), (roles.MANAGERS, "")]
    for role, code in who:
        sign_in(client, role, code)
        shown = len(rows(client, state="behind"))
        assert shown == 3 if code != "nl" else shown >= 2, role
        assert f"{shown} translations are behind" in home(client), role


def test_the_panel_takes_at_most_two_queries(client, monkeypatch):
    make_behind(1)
    render = BehindPanel.render_html

    def queries():
        home(client)
        with CaptureQueriesContext(connection) as captured:
            home(client)
        return len(captured)

    for role in (roles.EDITOR, roles.CHIEF_EDITOR, roles.TRANSLATOR, roles.MANAGERS):
        sign_in(client, role, "en")
        monkeypatch.setattr(BehindPanel, "render_html", render)
        with_panel = queries()
        monkeypatch.setattr(BehindPanel, "render_html", lambda *_arguments: "")
        assert with_panel - queries() <= 2, role
