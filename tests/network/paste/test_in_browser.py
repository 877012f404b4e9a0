"""Pasting in a real browser, counted: a click, a filled field and a special key are a step each."""

import pytest

from leernetwerk.network.models import Participation, Session
from tests.factories import network
from tests.factories.accounts import SuperuserFactory
from tests.factories.pages import CohortPageFactory, PilotAreaPageFactory

pytestmark = pytest.mark.django_db(transaction=True)

FOUR = """zaterdag 6 september 2087
zondag 5 oktober 2087
zaterdag 15 november 2087
13-12-2087
9.00–10.30, locatie: gemeentehuis"""
NINE = "\n".join(f"Organisatie {name}, sector {name}" for name in "ABCDEFGHI")


class Editor:
    """The only way in which the test acts, so that every step is counted."""

    def __init__(self, tab):
        self.tab = tab
        self.steps = 0

    def click(self, selector):
        self.steps += 1
        self.tab.click(selector)

    def fill(self, selector, text):
        self.steps += 1
        self.tab.fill(selector, text)


def sign_in(tab, client, live_server, language):
    """Sign a superuser in, in ``tab``."""
    client.force_login(SuperuserFactory(language=language))
    session = client.cookies["sessionid"].value
    tab.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])


WORDS = {
    "nl": ("Netwerk", "Lijst plakken", "Lezen", "Bewaren"),
    "en": ("Network", "Paste a list", "Read", "Keep"),
}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_four_dates_with_a_time_and_a_place_take_few_steps(tab, problems, client, live_server, language):
    menu, paste, read, keep = WORDS[language]
    series = network.SeriesFactory(pilot_area=PilotAreaPageFactory().pilot_area)
    sign_in(tab, client, live_server, language)
    tab.goto("/admin/")

    editor = Editor(tab)
    editor.click(f"nav button:has-text('{menu}')")
    editor.click("nav a[href='/admin/snippets/network/series/'] >> visible=true")
    editor.click(f"td.title a:has-text('{series.name[language]}')")
    editor.click(f"a:has-text('{paste}')")
    editor.fill("[name=lines]", FOUR)
    editor.click(f"button:has-text('{read}')")
    editor.click(f"button[name=keep]:has-text('{keep}')")
    tab.wait_for_url(f"**/series/edit/{series.pk}/")

    found = Session.objects.order_by("date").values_list("date__month", "start_time__hour", "place")
    assert list(found) == [(month, 9, "gemeentehuis") for month in (9, 10, 11, 12)]
    for code in ("nl", "en"):
        page = series.pilot_area.pages.filter(locale__language_code=code).first()
        if page:
            tab.goto(page.specific.url)
            assert tab.inner_text("main").count("2087") >= 4
    assert editor.steps <= 10
    assert problems == []


def test_nine_participants_with_sectors_take_few_steps(tab, problems, client, live_server):
    cohort = CohortPageFactory().cohort
    sign_in(tab, client, live_server, "nl")
    tab.goto("/admin/")

    menu, paste, read, keep = WORDS["nl"]
    editor = Editor(tab)
    editor.click(f"nav button:has-text('{menu}')")
    editor.click("nav a[href='/admin/snippets/network/cohort/'] >> visible=true")
    editor.click(f"td.title a:has-text('{cohort.name['nl']}')")
    editor.click(f"a[href*='/participation/paste/']:has-text('{paste}')")
    editor.fill("[name=lines]", NINE)
    editor.click(f"button:has-text('{read}')")
    editor.click("[name=all-name]")
    editor.click("[name=all-sector][value=new]")
    editor.click(f"button[name=keep]:has-text('{keep}')")
    tab.wait_for_url(f"**/cohort/edit/{cohort.pk}/")

    assert Participation.objects.count() == 9
    tab.goto(cohort.pages.get().specific.url)
    assert tab.inner_text("main").count("Organisatie ") == 9
    assert editor.steps <= 16
    assert problems == []


def test_it_works_without_javascript(browser, client, live_server):
    series = network.SeriesFactory()
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    tab = context.new_page()
    sign_in(tab, client, live_server, "nl")

    tab.goto(f"/admin/snippets/network/session/paste/?series={series.pk}")
    tab.fill("[name=lines]", f"dinsdag 7 september 2087\n{FOUR}")
    tab.click("[name=read]")
    tab.click("[name=keep]")
    assert not Session.objects.exists()
    tab.check("[name=rows-0-DELETE]")
    tab.click("[name=keep]")
    tab.wait_for_url("**/series/edit/**")
    assert Session.objects.count() == 4
    # Wagtail lays its word about JavaScript over the message.
    tab.focus("a:has-text('Ongedaan maken')")
    tab.keyboard.press("Enter")
    tab.click("main button[type=submit]")
    tab.wait_for_url("**/session/")
    assert not Session.objects.exists()
    context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_is_cut_off_and_the_keyboard_reaches_everything(tab, client, live_server, width):
    series = network.SeriesFactory()
    tab.set_viewport_size({"width": width, "height": 900})
    sign_in(tab, client, live_server, "nl")
    tab.goto(f"/admin/snippets/network/session/paste/?series={series.pk}")
    tab.fill("[name=lines]", f"maandag 6 september 2016 {'lang' * 40}\n31 april 2087")
    tab.click("[name=read]")
    tab.wait_for_selector(".paste-rows")

    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert tab.evaluate(overflow) <= 0
    tab.focus("[name=rows-0-date]")
    seen = []
    for _step in range(24):
        seen.append(tab.evaluate("document.activeElement.name || ''"))
        tab.keyboard.press("Tab")
    wanted = [
        "rows-0-place",
        "rows-0-DELETE",
        "rows-0-answer-weekday",
        "rows-0-answer-past",
        "rows-1-date",
        "keep",
    ]
    assert [name for name in seen if name in wanted] == wanted
