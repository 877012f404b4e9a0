"""Tasks 9 and 10: a page goes offline with a redirect, and last week's version is put back; in both languages."""

import pytest

from tests.editorial.addresses.asking import in_two_languages
from tests.editorial.tasks.documented import documented
from tests.editorial.tasks.editor import Editor
from tests.editorial.versions.screen import fresh, published
from tests.pages.truth.publishing import publish_translation, translated
from tests.pages.words.translating import dutch_page, type_string

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(("language", "offline"), [("nl", "Offline halen"), ("en", "Take offline")])
def test_offline_in_both_languages_with_redirects(signed_in, client, problems, language, offline):
    in_two_languages()
    editor = Editor(signed_in(language))

    editor.find("Slotdag", "Slotdag")
    # It has this attribute once it can open.
    editor.click("header [data-controller~=w-dropdown] button[aria-expanded]:has(.icon-dots-horizontal)")
    editor.click("a[href*='/unpublish/']")
    editor.click(f"button:has-text({offline!r})")
    editor.tab.wait_for_selector(".messages .success, .messages .warning")

    client.logout()
    for old, new in (("/nl/nieuws/slotdag/", "/nl/nieuws/"), ("/en/news/closing-day/", "/en/news/")):
        answer = client.get(old)
        assert answer.status_code == 301
        assert answer.headers["Location"].endswith(new)
    assert editor.steps == documented()[9].steps
    assert problems == []


LABELS = {"nl": ("Versies", "Terugzetten en publiceren"), "en": ("Versions", "Put back and publish")}


def put_back(editor, language, text):
    """Put the version back in whose row ``text`` stands, from the editor of a page."""
    versions, button = LABELS[language]
    editor.click(f'a[aria-label="{versions}"]')
    editor.click(f".version:has-text({text!r}) button:has-text({button!r})")
    editor.tab.wait_for_selector(".messages .success")


@pytest.mark.parametrize(("language", "first"), [("nl", "Eerste versie"), ("en", "First version")])
def test_last_weeks_version_of_a_page(signed_in, client, problems, language, first):
    page = dutch_page()
    published(page, "Van deze week")
    editor = Editor(signed_in(language))

    editor.find("Van deze week", "Van deze week")
    put_back(editor, language, first)

    client.logout()
    assert "Nederlandse titel" in client.get(fresh(page).get_url()).content.decode()
    assert editor.steps == documented()[10].steps
    assert problems == []


@pytest.mark.parametrize(("language", "first"), [("nl", "Eerste versie"), ("en", "First version")])
def test_last_weeks_version_of_a_translation(signed_in, client, problems, language, first):
    _dutch, english, translation = translated()
    type_string(translation, "Nederlandse inleiding", "Of this week")
    publish_translation(translation)
    editor = Editor(signed_in(language))

    editor.find(fresh(english).title, fresh(english).title)
    put_back(editor, language, first)

    client.logout()
    html = client.get(fresh(english).get_url()).content.decode()
    assert fresh(english).lead == "English 21"
    assert "Of this week" not in html
    assert editor.steps == documented()[10].steps
    assert problems == []
