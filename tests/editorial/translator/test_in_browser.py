"""A translator at work in a real browser."""

import pytest
from wagtail_localize.models import StringTranslation

from tests.factories.accounts import SuperuserFactory
from tests.pages.editing import edit_url
from tests.pages.words.translating import change, dutch_page, start, target, type_string

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def admin(tab, client, live_server):
    """A tab in which a superuser with the English admin is signed in."""
    client.force_login(SuperuserFactory(language="en"))
    session = client.cookies["sessionid"].value
    tab.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    return tab


def box(dutch):
    """Return the selector of the box for a Dutch text."""
    return f".translator-row:has(.translator-text:text-is({dutch!r})) .translator-target textarea, " + (
        f".translator-row:has(.translator-text:text-is({dutch!r})) .translator-target input[type=text]"
    )


def test_keyboard_goes_from_box_to_box_and_saves(admin, problems):
    translation = start(dutch_page())
    admin.goto(edit_url(target(translation)))

    admin.click(box("Nederlandse titel"))
    for words in ("Title", "english", "Lead", "First", "Second", "A quote"):
        admin.keyboard.type(words)
        admin.keyboard.press("Tab")
    with admin.expect_navigation():
        admin.keyboard.press("Control+s")

    stored = StringTranslation.objects.values_list("translation_of__data", "data")
    assert dict(stored)["Nederlandse inleiding"] == "Lead"
    assert dict(stored)["Een citaat"] == "A quote"
    assert problems == []


def test_page_in_both_languages_is_one_key_away(admin):
    translation = start(dutch_page())
    type_string(translation, "Nederlandse titel", "English title")
    admin.goto(edit_url(target(translation)))
    admin.click(box("Nederlandse inleiding"))

    titles = []
    for key in ("Alt+1", "Alt+2"):
        with admin.context.expect_page() as opened:
            admin.keyboard.press(key)
        titles.append(opened.value.inner_text("h1"))

    assert titles == ["Nederlandse titel", "English title"]
    assert len(admin.context.pages) == 3


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_is_cut_off(admin, width):
    page = dutch_page(body=[("text", f"<p>Eerste {'lang' * 30} alinea</p><p>Tweede alinea</p>")])
    translation = start(page)
    type_string(translation, "Tweede alinea", "Second paragraph")
    change(page, body=[("text", "<p>Eerste alinea</p><p>Een heel andere tweede alinea</p>")])
    admin.set_viewport_size({"width": width, "height": 900})

    admin.goto(edit_url(target(translation)))

    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert admin.evaluate(overflow) <= 0
