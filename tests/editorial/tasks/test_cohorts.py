"""Tasks 6 and 8: nine participants from a list, and the next cohort."""

import pytest

from cohorts.models import CohortPage
from leernetwerk.network.models import Call, Participation, Session
from tests.editorial.next_cohort.scene import dutch_pages, fourth, third_cohort, translated_into_english
from tests.editorial.next_cohort.test_making import WORDS
from tests.editorial.tasks.documented import documented
from tests.editorial.tasks.editor import Editor
from tests.factories import network, pages

pytestmark = pytest.mark.django_db(transaction=True)

NINE = "\n".join(f"Organisatie {name}, zorg, welzijn en {name}" for name in "ABCDEFGHI")
LABELS = {
    "nl": {
        "paste": "Lijst plakken",
        "read": "Lezen",
        "keep": "Bewaren",
        "next": "Volgende groep",
        "make": "Maak de concepten",
        "publish": "Publiceer de concepten",
        "yes": "Ja, publiceer",
    },
    "en": {
        "paste": "Paste a list",
        "read": "Read",
        "keep": "Keep",
        "next": "Next cohort",
        "make": "Make the drafts",
        "publish": "Publish the drafts",
        "yes": "Yes, publish",
    },
}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nine_participants_with_their_sectors(signed_in, client, problems, language):
    cohort = network.CohortFactory(name={"nl": "Tweede groep", "en": "Second cohort"})
    dutch = pages.CohortPageFactory(cohort=cohort, title="Over de tweede")
    labels = LABELS[language]
    editor = Editor(signed_in(language))

    editor.find("Tweede groep", "Tweede groep" if language == "nl" else "Second cohort")
    editor.click(f"a[href*='/participation/paste/']:has-text({labels['paste']!r})")
    editor.paste("[name=lines]", NINE)
    editor.click(f"button:has-text({labels['read']!r})")
    # None of the organisations and sectors is known: all are new.
    editor.click("[name=all-name]")
    editor.click("[name=all-sector][value=new]")
    editor.click(f"button[name=keep]:has-text({labels['keep']!r})")
    editor.tab.wait_for_url(f"**/cohort/edit/{cohort.pk}/")

    rows = Participation.objects.filter(cohort=cohort)
    assert sorted(row.organisation.name for row in rows) == [f"Organisatie {name}" for name in "ABCDEFGHI"]
    assert {row.shown_sector.text(language) for row in rows} == {
        f"zorg, welzijn en {name}" for name in "ABCDEFGHI"
    }
    client.logout()
    assert client.get(dutch.get_url()).content.decode().count("Organisatie ") >= 9
    assert editor.steps == documented()[6].steps
    assert problems == []


@pytest.mark.parametrize(
    ("language", "since", "until"),
    [
        ("nl", "donderdag 13 april 2028", "okt 2029"),
        ("nl", "13-4-2028", "10-2029"),
        ("en", "2028-04-13", "2029-10"),
    ],
)
def test_the_next_cohort_in_both_languages(signed_in, client, problems, language, since, until):
    cohort = third_cohort()
    dutch, _call = dutch_pages(cohort)
    translated_into_english(dutch, WORDS)
    labels = LABELS[language]
    editor = Editor(signed_in(language))

    editor.find("Derde groep", "Derde groep" if language == "nl" else "Third cohort")
    # It has this attribute once it can open.
    editor.click("header [data-controller~=w-dropdown] button[aria-expanded]:has(.icon-dots-horizontal)")
    editor.click(f"a:has-text({labels['next']!r})")
    editor.fill("input[name=since]", since)
    editor.fill("input[name=until]", until)
    editor.click(f"button:has-text({labels['make']!r})")
    editor.click(f"a:has-text({labels['publish']!r})")
    editor.click(f"input[value^={labels['yes']!r}], button:has-text({labels['yes']!r})")
    editor.tab.wait_for_url("**/snippets/network/cohort/edit/**")

    made = fourth()
    public = {page.locale.language_code: page for page in CohortPage.objects.filter(cohort=made)}
    client.logout()
    for code, title in (("nl", "Vierde groep"), ("en", "Fourth cohort")):
        html = client.get(public[code].get_url()).content.decode()
        assert title in html
        assert "Stichting De Brug" not in html
        assert public[code].slug == title.lower().replace(" ", "-")
    assert (str(made.since), str(made.until)) == ("2028-04-13", "2029-10")
    assert made.call.status == Call.Status.DRAFT
    assert {session.status for session in Session.objects.filter(series__cohort=made)} == {"draft"}
    assert editor.steps == documented()[8].steps
    assert problems == []
