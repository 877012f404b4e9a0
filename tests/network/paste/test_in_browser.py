"""Pasting in a real browser."""

import pytest

from leernetwerk.network.models import Session
from tests.factories import network
from tests.factories.accounts import SuperuserFactory

pytestmark = pytest.mark.django_db(transaction=True)

FOUR = """zaterdag 6 september 2087
zondag 5 oktober 2087
zaterdag 15 november 2087
13-12-2087
9.00–10.30, locatie: gemeentehuis"""
NINE = "\n".join(f"Organisatie {name}, sector {name}" for name in "ABCDEFGHI")


def sign_in(tab, client, live_server, language):
    """Sign a superuser in, in ``tab``."""
    client.force_login(SuperuserFactory(language=language))
    session = client.cookies["sessionid"].value
    tab.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])


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
