"""Writing and publishing a page in a real browser: few steps, pressed at once, by two people, after a long lunch."""

import os
import time

import pytest
from django.test import Client
from wagtail.models import Page

from articles.models import ArticlePage, ArticleSectionPage, NewsItemPage, NewsSectionPage
from editorial.saving.views import CreatePageView, EditPageView
from home.structure import roles
from leernetwerk.accounts.models import User
from tests.editorial.saving.desk import PUBLISH, open_form, sign_in
from tests.factories import network
from tests.factories.accounts import SuperuserFactory
from tests.factories.media import picture_bytes
from tests.factories.pages import NewsItemPageFactory, section
from tests.pages.editing import add_url, edit_url
from tests.pages.editing import sign_in as sign_in_as

pytestmark = pytest.mark.django_db(transaction=True)
# 56 were run to see that nothing goes wrong; each takes seconds.
ROUNDS = int(os.environ.get("PUBLISH_ROUNDS", "3"))


@pytest.fixture
def desk(tab, client, live_server):
    """A tab in which a chief editor with the Dutch admin is signed in."""
    user = sign_in_as(client, roles.CHIEF_EDITOR, language="nl")
    return sign_in(tab, client, user, live_server.url)


def new_news_item():
    return add_url(NewsItemPage, section(NewsSectionPage))


def test_who_forgets_the_description_is_asked_for_it_when_publishing(desk):
    open_form(desk, new_news_item())
    desk.fill("[name=title]", "Slotdag")
    desk.click("[data-contentpath=body] [data-chooser-action-choose] >> visible=true >> nth=0")
    picture = {"name": "IMG_2041.jpg", "mimeType": "image/jpeg", "buffer": picture_bytes()}
    desk.set_input_files(".modal #tab-upload input[type=file]", picture)
    desk.click(".modal #tab-upload [type=submit]")
    desk.wait_for_selector(".modal", state="detached")
    desk.click(PUBLISH)
    desk.wait_for_selector(".messages .error")

    assert "Beschrijf" in desk.inner_text("[data-contentpath=alt_text] .w-field__errors")
    assert not Page.objects.filter(title="Slotdag", live=True).exists()


def slow_down(monkeypatch, seconds):
    """Have every autosave take ``seconds`` longer, between reading and writing."""
    for view in (CreatePageView, EditPageView):
        save = view.save_action

        def save_slowly(self, save=save):
            if self.expects_json_response:
                time.sleep(seconds)
            return save(self)

        monkeypatch.setattr(view, "save_action", save_slowly)


@pytest.mark.parametrize("seconds", [0, 1.5])
def test_publish_pressed_at_once_always_publishes(desk, monkeypatch, seconds):
    slow_down(monkeypatch, seconds)
    failures = []
    desk.on("response", lambda answer: answer.status >= 500 and failures.append(answer.url))
    for number in range(ROUNDS):
        title = f"Meteen gepubliceerd {number}"
        open_form(desk, new_news_item())
        desk.wait_for_timeout(2100)  # until then Wagtail notices no change
        desk.fill("[name=title]", title)
        # Before autosave begins, while it makes the page, or after that.
        desk.wait_for_timeout(300 * (number % 5))
        desk.fill("[name=lead]", f"De laatste woorden {number}.")
        desk.click(PUBLISH)
        desk.wait_for_selector(".messages .success")
        desk.wait_for_timeout(1000 * seconds)
        page = NewsItemPage.objects.get(title=title)
        if not page.live or page.lead != f"De laatste woorden {number}." or page.has_unpublished_changes:
            failures.append(title)

        open_form(desk, edit_url(page))
        desk.wait_for_timeout(2100)
        desk.fill("[name=lead]", "Daarna")
        desk.wait_for_timeout(300 * (number % 5))
        desk.fill("[name=lead]", "Nog later")
        desk.click(PUBLISH)
        desk.wait_for_selector(".messages .success")
        desk.wait_for_timeout(1000 * seconds)
        page.refresh_from_db()
        if not page.live or page.lead != "Nog later" or page.has_unpublished_changes:
            failures.append(f"{title}, again")
    assert failures == []


def test_a_press_waits_for_the_autosave_that_stores_a_new_row(desk, monkeypatch):
    slow_down(monkeypatch, 1.5)
    network.PersonFactory(name="Iris")
    open_form(desk, add_url(ArticlePage, section(ArticleSectionPage)))
    desk.wait_for_timeout(2100)
    desk.fill("[name=title]", "Een artikel")
    desk.click("button:has-text('auteur') >> visible=true >> nth=0")
    desk.click(".modal a:has-text('Iris'), .modal label:has-text('Iris')")
    if desk.is_visible(".modal [data-multiple-choice-submit]"):
        desk.click(".modal [data-multiple-choice-submit]")
    desk.wait_for_selector(".modal", state="detached")
    desk.wait_for_timeout(900)  # the autosave is under way
    desk.click(PUBLISH)
    desk.wait_for_selector(".messages .success")

    assert ArticlePage.objects.get(title="Een artikel").authors.count() == 1


def test_two_editors_of_one_page_are_warned_within_fifteen_seconds(desk, browser, live_server, problems):
    page = NewsItemPageFactory()
    page.save_revision().publish()
    open_form(desk, edit_url(page))
    other = browser.new_context(base_url=live_server.url).new_page()
    sign_in(other, Client(), SuperuserFactory(name="Bert"), live_server.url)
    open_form(other, edit_url(page))
    start = time.monotonic()

    desk.wait_for_selector("#w-editing-sessions li", timeout=15_000, state="attached")
    assert time.monotonic() - start < 15
    desk.hover("#w-editing-sessions li button")
    desk.wait_for_selector("text=Bert >> visible=true")

    other.fill("[name=lead]", "Van Bert")
    other.click(PUBLISH)
    other.wait_for_selector(".messages .success")
    other.context.close()
    desk.fill("[name=lead]", "Van mij")
    desk.wait_for_timeout(2500)
    desk.click(PUBLISH)
    # Wagtail's window asks, or the server does.
    desk.wait_for_selector("#w-save-confirmation-dialog:visible, .messages .warning")
    page.refresh_from_db()
    assert page.lead == "Van Bert"
    assert desk.input_value("[name=lead]") == "Van mij"
    if desk.is_visible("#w-save-confirmation-dialog"):
        desk.click("#w-save-confirmation-dialog [data-w-dialog-target=confirm]")
    else:
        desk.click(PUBLISH)
    desk.wait_for_selector(".messages .success")
    page.refresh_from_db()
    assert page.lead == "Van mij"
    assert [text for text in problems if "400" not in text] == []


def test_a_session_that_has_run_out_loses_nothing(desk):
    page = NewsItemPageFactory()
    page.save_revision().publish()
    open_form(desk, edit_url(page))
    desk.context.clear_cookies(name="sessionid")
    desk.fill("[name=lead]", "Getypt na de lunch")
    desk.click(PUBLISH)

    desk.fill("[name=username]", User.objects.get(is_superuser=False).email)
    desk.fill("[name=password]", "correct horse battery")
    desk.press("[name=password]", "Enter")
    desk.wait_for_selector(".messages .success")

    page.refresh_from_db()
    assert page.lead == "Getypt na de lunch"


DUTCH_DATES = ["20-11-2027", "20 november 2027", "1-2-2027", "2027-11-20"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_dates_typed_in_a_page_are_read_as_they_were_typed(tab, client, live_server, language):
    user = sign_in_as(client, roles.CHIEF_EDITOR, language=language)
    sign_in(tab, client, user, live_server.url)
    page = NewsItemPageFactory()
    page.save_revision().publish()
    wanted = ["2027-11-20", "2027-11-20", "2027-02-01", "2027-11-20"]
    for place, (typed, iso) in enumerate(zip(DUTCH_DATES, wanted, strict=True)):
        open_form(tab, edit_url(page))
        tab.click("[name=date]")
        tab.press("[name=date]", "Control+a")
        tab.keyboard.type(typed)
        # Tab, a click elsewhere, and Publish pressed at once.
        if place % 3 == 0:
            tab.keyboard.press("Tab")
        elif place % 3 == 1:
            tab.click("label[for=id_lead], #panel-child-content-lead-heading")
        assert tab.input_value("[name=date]") == typed
        tab.click(PUBLISH)
        tab.wait_for_selector(".messages .success")
        page.refresh_from_db()
        assert page.date.isoformat() == iso
    open_form(tab, edit_url(page))
    assert tab.input_value("[name=date]") == "20-11-2027"


def test_a_date_that_does_not_exist_is_an_error_that_shows_what_was_typed(desk):
    page = NewsItemPageFactory()
    page.save_revision().publish()
    open_form(desk, edit_url(page))
    desk.fill("[name=date]", "31-02-2027")
    desk.keyboard.press("Tab")
    desk.click(PUBLISH)
    desk.wait_for_selector(".messages .error")

    assert desk.input_value("[name=date]") == "31-02-2027"
    assert "20-11-2027" in desk.inner_text("#panel-child-content-date-section .error-message, .error-message")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_schedule_reads_moments_as_they_were_typed(tab, client, live_server, language):
    user = sign_in_as(client, roles.CHIEF_EDITOR, language=language)
    sign_in(tab, client, user, live_server.url)
    page = NewsItemPageFactory(live=False)
    page.save_revision()
    open_form(tab, edit_url(page))
    open_schedule(tab)
    tab.click("[name=go_live_at]")
    tab.keyboard.type("16-12-2027 9.00")
    tab.keyboard.press("Tab")
    assert tab.input_value("[name=go_live_at]") == "16-12-2027 9.00"
    tab.fill("[name=expire_at]", "20 december 2027 17:30")
    tab.keyboard.press("Tab")
    tab.click("#schedule-publishing-dialog button[type=submit]")
    tab.wait_for_load_state("networkidle")

    stored = Page.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert stored.go_live_at.isoformat().startswith("2027-12-16T09:00")
    assert stored.expire_at.isoformat().startswith("2027-12-20T17:30")
    open_schedule(tab)
    assert tab.input_value("[name=go_live_at]") == "16-12-2027 09:00"


def test_a_moment_that_cannot_be_read_is_an_error_in_the_schedule(desk):
    page = NewsItemPageFactory(live=False)
    page.save_revision()
    open_form(desk, edit_url(page))
    open_schedule(desk)
    desk.click("[name=go_live_at]")
    desk.keyboard.type("31-02-2027 9.00")
    desk.keyboard.press("Tab")
    desk.click("#schedule-publishing-dialog button[type=submit]")
    desk.wait_for_selector("#schedule-publishing-dialog .error-message", state="attached")

    assert desk.input_value("[name=go_live_at]") == "31-02-2027 9.00"
    assert Page.objects.get(pk=page.pk).get_latest_revision_as_object().go_live_at is None


def open_schedule(tab):
    """Open the window in which a page's dates are set."""
    if not tab.is_visible("[data-a11y-dialog-show=schedule-publishing-dialog]"):
        tab.click("[data-side-panel-toggle=status]")
    tab.click("[data-a11y-dialog-show=schedule-publishing-dialog]")
    tab.wait_for_selector("#schedule-publishing-dialog [name=go_live_at]")
