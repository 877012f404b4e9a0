"""The next cohort in a real browser, from the dashboard to both public pages, counted."""

import pytest

from cohorts.models import CohortPage
from leernetwerk.network.models import Call, Session
from tests.editorial.next_cohort.scene import (
    dutch_pages,
    fourth,
    third_cohort,
    translated_into_english,
    url_of,
    written_in_english,
)
from tests.editorial.next_cohort.test_making import WORDS
from tests.editorial.steps import Editor

pytestmark = pytest.mark.django_db(transaction=True)

LABELS = {
    "en": {
        "next": "Next cohort",
        "make": "Make the drafts",
        "publish": "Publish the drafts",
        "yes": "Yes, publish",
    },
    "nl": {
        "next": "Volgende groep",
        "make": "Maak de concepten",
        "publish": "Publiceer de concepten",
        "yes": "Ja, publiceer",
    },
}


@pytest.mark.parametrize(
    ("language", "since", "until", "translate"),
    [
        ("nl", "donderdag 13 april 2028", "okt 2029", True),
        ("nl", "13-4-2028", "10-2029", False),
        ("en", "2028-04-13", "2029-10", True),
    ],
)
def test_the_next_cohort_takes_few_steps(signed_in, client, problems, language, since, until, translate):
    cohort = third_cohort()
    dutch, _call = dutch_pages(cohort)
    if translate:
        translated_into_english(dutch, WORDS)
    else:
        written_in_english(dutch, title="Third cohort", slug="third-cohort")
    labels = LABELS[language]
    editor = Editor(signed_in(language))

    editor.search("Derde")
    editor.click("tr:has(td.title span:text-is('Derde groep')) [data-controller~=w-dropdown] button")
    editor.click(f"a:has-text({labels['next']!r})")
    editor.fill("input[name=since]", since)
    editor.fill("input[name=until]", until)
    editor.click(f"button:has-text({labels['make']!r})")
    editor.click(f"a:has-text({labels['publish']!r})")
    editor.click(f"input[value^={labels['yes']!r}], button:has-text({labels['yes']!r})")
    editor.tab.wait_for_url("**/snippets/network/cohort/edit/**")

    made = fourth()
    pages = {page.locale.language_code: page for page in CohortPage.objects.filter(cohort=made)}
    client.logout()
    for code, title in (("nl", "Vierde groep"), ("en", "Fourth cohort")):
        answer = client.get(pages[code].get_url())
        assert answer.status_code == 200
        assert title in answer.content.decode()
        assert "Stichting De Brug" not in answer.content.decode()
        assert pages[code].slug == title.lower().replace(" ", "-")
    assert (str(made.since), str(made.until)) == ("2028-04-13", "2029-10")
    assert made.call.status == Call.Status.DRAFT
    assert {session.status for session in Session.objects.filter(series__cohort=made)} == {"draft"}
    assert editor.steps <= 9
    assert problems == []


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_of_the_form_is_cut_off(signed_in, width):
    cohort = third_cohort()
    tab = signed_in("nl")
    tab.set_viewport_size({"width": width, "height": 900})
    tab.goto(url_of(cohort))
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert tab.evaluate(overflow) <= 0


def test_what_was_typed_is_still_there_after_an_error(signed_in):
    cohort = third_cohort()
    tab = signed_in("nl")
    tab.goto(url_of(cohort))
    tab.fill("input[name=name_nl]", "Groep Oost")
    tab.fill("input[name=since]", "31-04-2028")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".error-message")
    assert tab.input_value("input[name=name_nl]") == "Groep Oost"
    assert tab.input_value("input[name=since]") == "31-04-2028"
