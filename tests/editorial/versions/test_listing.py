"""The screen with the versions of a page."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from home.structure import roles
from tests.editorial.versions.screen import fresh, html, published, put_back, versions_screen
from tests.factories.accounts import SuperuserFactory
from tests.factories.network import ThemeFactory
from tests.factories.pages import ArticlePageFactory, NewsItemPageFactory
from tests.pages.editing import edit_url, sign_in
from tests.pages.truth.publishing import publish, translated
from tests.pages.words.translating import dutch_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(client):
    """A client of a superuser who reads English."""
    client.force_login(SuperuserFactory(language="en"))
    return client


def test_each_published_version_is_a_row_with_what_changed(boss):
    page = dutch_page()
    text, quote = page.body.get_prep_value()
    user = SuperuserFactory(name="Sanne Example")
    publish(page, user, title="Tweede", body=[text | {"value": "<p>Anders</p>"}, quote])
    publish(page, user, lead="Korter", body=[text | {"value": "<p>Anders</p>"}])

    newest, middle, first = versions_screen(boss, page).context["versions"]

    assert newest.changes == "Lead, quote (taken out)"
    assert middle.changes == "Title, text"
    assert first.changes == "First version"
    assert newest.who == "Sanne Example"
    assert [version.is_current for version in (newest, middle, first)] == [True, False, False]


def test_a_change_of_facts_is_named(boss):
    page = dutch_page()
    theme = ThemeFactory()
    page.themes.add(theme)
    page.date = "2026-03-03"
    page.save_revision().publish()

    assert versions_screen(boss, page).context["versions"][0].changes == "Date, themes"


@pytest.mark.parametrize(
    ("language", "words"), [("nl", "di 3 maart 2026 14:05"), ("en", "Tue 3 March 2026 14:05")]
)
def test_the_date_is_absolute_in_the_language_of_the_reader(client, language, words):
    client.force_login(SuperuserFactory(language=language))
    page = dutch_page()
    PageLogEntry.objects.filter(page=page).update(timestamp=datetime(2026, 3, 3, 13, 5, tzinfo=UTC))

    assert words in html(versions_screen(client, page))


def test_drafts_and_facts_taken_over_are_folded_between_versions(boss):
    dutch, english, _translation = translated()
    publish(dutch, date="2026-03-03")
    draft = fresh(english)
    draft.title = "Draft"
    draft.save_revision(log_action=True)

    context = versions_screen(boss, english).context

    assert context["newest_summary"] == "1 draft, Take over facts"
    assert [event.text for event in context["newest_events"]] == [
        "Draft saved",
        "Facts were taken over from the original.",
    ]


def test_autosaves_of_one_draft_are_told_once(boss):
    page = dutch_page()
    draft = fresh(page)
    revision = draft.save_revision(log_action=True)
    draft.save_revision(log_action=True, overwrite_revision=revision)

    assert versions_screen(boss, page).context["newest_summary"] == "1 draft"


def test_a_page_that_the_software_put_online_says_so(boss):
    page = NewsItemPageFactory()

    (only,) = versions_screen(boss, page).context["versions"]

    assert only.is_current
    assert "no version of it is kept" in only.changes


def test_a_page_that_was_never_published_says_so(boss):
    assert "has not been published yet" in html(versions_screen(boss, ArticlePageFactory(live=False)))


def test_a_version_whose_words_were_purged_offers_nothing(boss):
    page = dutch_page()
    first, *_others = published(page, "Een", "Twee")
    first.delete()

    row = versions_screen(boss, page).context["versions"][1]

    assert (row.changes, row.buttons) == ("What it said is no longer kept", [])


def test_the_name_of_somebody_who_left_stays_readable(boss):
    page = dutch_page()
    user = SuperuserFactory()
    publish(page, user, title="Van iemand")
    user.delete()

    assert "deleted" in versions_screen(boss, page).context["versions"][0].who


@pytest.mark.parametrize("number", [5, 500])
def test_the_number_of_queries_is_the_same_with_5_and_500_versions(boss, django_assert_num_queries, number):
    page = dutch_page()
    (revision,) = published(page, "Titel")
    entry = PageLogEntry.objects.filter(page=page, revision=revision, action="wagtail.publish").get()
    entries = [
        PageLogEntry(
            page_id=page.pk,
            content_type=entry.content_type,
            label=entry.label,
            action=action,
            timestamp=timezone.now(),
            revision=revision,
            data={},
        )
        for _number in range(number)
        for action in ("wagtail.publish", "wagtail.lock")
    ]
    PageLogEntry.objects.bulk_create(entries)
    versions_screen(boss, page)

    with django_assert_num_queries(19):
        response = versions_screen(boss, page)

    assert len(response.context["versions"]) == min(number + 2, 20)


def test_older_versions_are_on_further_pages(boss):
    page = dutch_page()
    published(page, *(f"Titel {count}" for count in range(21)))

    for number in ("2", "x", "-1", "9" * 40, "\x00"):
        response = versions_screen(boss, page, p=number)
        assert response.status_code == 200, number
        if number == "2":
            assert [version.changes for version in response.context["versions"]] == ["Title", "First version"]


def test_history_in_every_menu_is_called_versions_and_leads_there(boss):
    page = dutch_page()
    address = reverse("wagtailadmin_pages:history", args=[page.pk])
    explorer = html(boss.get(reverse("wagtailadmin_explore", args=[page.get_parent().pk])))

    assert "Versions" in explorer[explorer.index(address) :][:800]
    assert 'aria-label="Versions"' in html(boss.get(edit_url(page)))


def test_the_translators_screen_leads_to_the_versions(boss):
    _dutch, english, _translation = translated()

    assert 'aria-label="Versions"' in html(boss.get(edit_url(english)))


@pytest.mark.parametrize(
    ("role", "label"),
    [
        (roles.CHIEF_EDITOR, "Put back and publish"),
        (roles.EDITOR, "Put back as a draft"),
        (roles.TRANSLATOR, "Put back as a draft"),
    ],
)
def test_the_button_says_what_the_reader_may_do(client, role, label):
    page = dutch_page()
    published(page, "Nieuw")
    sign_in(client, role)

    newest, first = versions_screen(client, page).context["versions"]

    assert [button.label for button in first.buttons] == ["View", "Compare with now", label]
    assert [button.label for button in newest.buttons] == ["View"]


def test_who_has_no_rights_on_the_page_sees_no_versions(client):
    page = dutch_page()
    sign_in(client, roles.CHIEF_EDITOR, "en")

    assert versions_screen(client, page).status_code in {302, 403}


def test_every_row_can_be_viewed_and_compared(boss):
    page = dutch_page()
    published(page, "Nieuw")
    for version in versions_screen(boss, page).context["versions"]:
        addresses = [button.url for button in version.buttons if not button.is_action]
        assert {boss.get(address).status_code for address in addresses} == {200}


def test_the_row_of_a_version_that_was_put_back_says_so(boss):
    page = dutch_page()
    published(page, "Nieuw")

    screen = put_back(boss, page, page.live_revision)

    assert screen.context["versions"][0].note.startswith("as on ")
