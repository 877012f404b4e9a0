"""Tasks 2 and 3: four sessions from a list of dates, and one that moves to another day, in both languages."""

import datetime

import pytest

from leernetwerk.network.models import Session
from tests.editorial.tasks.documented import documented
from tests.editorial.tasks.editor import Editor
from tests.factories import network, pages

pytestmark = pytest.mark.django_db(transaction=True)

LABELS = {
    "nl": {"paste": "Lijst plakken", "read": "Lezen", "keep": "Bewaren", "save": "Opslaan"},
    "en": {"paste": "Paste a list", "read": "Read", "keep": "Keep", "save": "Save"},
}
FOUR_DATES = {
    "words": """zaterdag 6 september 2087
zondag 5 oktober 2087
zaterdag 15 november 2087
zaterdag 13 december 2087
9.00–10.30, locatie: gemeentehuis""",
    "numbers": """6-9-2087
5-10-2087
15-11-2087
13-12-2087
9.00–10.30, locatie: gemeentehuis""",
    "iso": """2087-09-06
2087-10-05
2087-11-15
2087-12-13
9:00-10:30, location: gemeentehuis""",
}


def pilot_area():
    """Return a series of sessions of a pilot area, and the area's live pages by language."""
    area = network.PilotAreaFactory(name={"nl": "Proeftuin Oost", "en": "Pilot East"})
    dutch = pages.PilotAreaPageFactory(pilot_area=area, title="Proeftuin Oost")
    english = pages.PilotAreaPageFactory(
        pilot_area=area, title="Pilot East", language="en", translation_of=dutch
    )
    series = network.SeriesFactory(pilot_area=area, name={"nl": "Reeks Oost", "en": "East series"})
    return series, {"nl": dutch, "en": english}


@pytest.mark.parametrize(
    ("language", "forms"), [("nl", "words"), ("nl", "numbers"), ("nl", "iso"), ("en", "words"), ("en", "iso")]
)
def test_four_dates_with_one_time_and_place(signed_in, client, problems, language, forms):
    series, public = pilot_area()
    labels = LABELS[language]
    editor = Editor(signed_in(language))

    editor.find("Oost", str(series.name["nl"]))
    editor.click(f"a:has-text({labels['paste']!r})")
    editor.paste("[name=lines]", FOUR_DATES[forms])
    editor.click(f"button:has-text({labels['read']!r})")
    editor.click(f"button[name=keep]:has-text({labels['keep']!r})")
    editor.tab.wait_for_url(f"**/series/edit/{series.pk}/")

    found = Session.objects.order_by("date").values_list("date__month", "start_time__hour", "place")
    assert list(found) == [(month, 9, "gemeentehuis") for month in (9, 10, 11, 12)]
    client.logout()
    for page in public.values():
        html = client.get(page.get_url()).content.decode()
        assert html.count("gemeentehuis") >= 4
    assert editor.steps == documented()[2].steps
    assert problems == []


@pytest.mark.parametrize(
    ("language", "typed"), [("nl", "20 november 2087"), ("nl", "20-11-2087"), ("en", "2087-11-20")]
)
def test_one_date_moves_in_both_languages(signed_in, client, problems, language, typed):
    series, public = pilot_area()
    session = network.SessionFactory(
        series=series, name={"nl": "Startdag", "en": "Kick-off"}, date=datetime.date(2087, 11, 13)
    )
    editor = Editor(signed_in(language))

    editor.find("Startdag", "Startdag")
    editor.fill("input[name=date]", typed)
    editor.click(f"footer button:has-text({LABELS[language]['save']!r})")
    editor.tab.wait_for_selector(".messages .success")

    session.refresh_from_db()
    assert session.date == datetime.date(2087, 11, 20)
    client.logout()
    for page in public.values():
        html = client.get(page.get_url()).content.decode()
        assert 'datetime="2087-11-20' in html
    assert editor.steps == documented()[3].steps
    assert problems == []
