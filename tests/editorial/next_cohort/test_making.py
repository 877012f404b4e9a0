"""The next cohort: what is taken along, what stays behind, and that none of it is public."""

import datetime

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation

from cohorts.models import CallPage, CohortPage
from leernetwerk.network.models import Call, Cohort, Session
from leernetwerk.pages.facts.check import find_drift
from leernetwerk.pages.truth.states import State
from tests.editorial.next_cohort.scene import (
    dutch_pages,
    fourth,
    post,
    third_cohort,
    translated_into_english,
    url_of,
    written_in_english,
)
from tests.factories import network
from tests.factories.accounts import SuperuserFactory
from tests.network.screens import edit_url
from tests.pages.truth.publishing import publish, publish_translation, state

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


@pytest.fixture
def cohort():
    return third_cohort()


@pytest.fixture
def both(cohort):
    """The third cohort with live pages in both languages, written in the normal editor."""
    page, call_page = dutch_pages(cohort)
    written_in_english(page, title="Third cohort", slug="third-cohort", lead="What it is about")
    written_in_english(call_page, title="Join the Third cohort", lead="Apply")
    return cohort


def new_page(model, language):
    return model.objects.order_by("pk").filter(locale__language_code=language).last()


def test_the_form_proposes_the_next_name_and_the_seats(admin, cohort):
    form = admin.get(url_of(cohort)).context["form"]
    assert form["name"].value() == {"nl": "Vierde groep", "en": "Fourth cohort"}
    assert form["seats"].value() == 12


def test_the_cohort_gets_its_name_dates_and_programme(admin, both):
    post(admin, both, until="oktober 2029")
    cohort = fourth()
    assert cohort.name == {"nl": "Vierde groep", "en": "Fourth cohort"}
    assert (str(cohort.since), str(cohort.until)) == ("2028-04-13", "2029-10")
    assert cohort.community == both.community
    assert cohort.slug == "vierde-groep" or cohort.slug == "fourth-cohort"
    assert [row.title for row in cohort.programme.all()] == [row.title for row in both.programme.all()]
    assert both.programme.count() == 1


def test_participants_quotes_and_reports_stay_behind(admin, both):
    post(admin, both)
    cohort = fourth()
    assert not cohort.participations.exists()
    assert not cohort.quotes.exists()
    assert not Session.objects.filter(series__cohort=cohort, report_page__isnull=False).exists()
    for page in CohortPage.objects.filter(cohort=cohort):
        assert [block.block_type for block in page.body] in (["text"], [])


def test_the_call_is_a_draft_that_moves_along_by_whole_weeks(admin, both):
    post(admin, both, seats="14")
    call = fourth().call
    assert call.status == Call.Status.DRAFT
    assert call.seats == 14
    # 52 weeks after 11 January and 12 March 2027.
    assert (call.opens, call.closes) == (datetime.date(2028, 1, 10), datetime.date(2028, 3, 10))
    assert call.starts == datetime.date(2028, 4, 13)
    assert [row.seats for row in call.wanted_sectors.all()] == [3]


def test_the_days_of_the_call_may_be_typed(admin, both):
    post(admin, both, opens="3-1-2028", closes="1 april 2028")
    assert (fourth().call.opens, fourth().call.closes) == (
        datetime.date(2028, 1, 3),
        datetime.date(2028, 4, 1),
    )


def test_sessions_become_drafts_on_the_same_day_of_the_week(admin, both):
    post(admin, both)
    first, second = Session.objects.filter(series__cohort=fourth())
    assert (first.date, first.start_time, first.place) == (
        datetime.date(2028, 4, 13),
        datetime.time(9),
        "Almelo",
    )
    assert second.date == datetime.date(2028, 6, 15)
    assert {first.status, second.status} == {Session.Status.DRAFT}
    assert first.programme.count() == 1
    assert first.previous_date is None
    assert first.series.name == {"nl": "Bijeenkomsten Vierde groep", "en": "Meetings"}


def test_sessions_can_be_left_out(admin, both):
    post(admin, both, sessions="leave-out")
    assert fourth().series.count() == 1
    assert not Session.objects.filter(series__cohort=fourth()).exists()


def test_pages_come_in_the_languages_of_the_old_ones_as_drafts(admin, both):
    response = post(admin, both)
    dutch, english = (new_page(CohortPage, language) for language in ("nl", "en"))
    assert (dutch.title, dutch.slug, dutch.lead) == ("Vierde groep", "vierde-groep", "Waar het om gaat")
    assert (english.title, english.slug, english.lead) == (
        "Fourth cohort",
        "fourth-cohort",
        "What it is about",
    )
    assert dutch.translation_key == english.translation_key != both.pages.first().translation_key
    assert dutch.cohort == english.cohort == fourth()
    assert (dutch.live, english.live) == (False, False)
    assert [page.title for page in CallPage.objects.filter(call=fourth().call).order_by("pk")] == [
        "Doe mee met de Vierde groep",
        "Join the Fourth cohort",
    ]
    assert response.headers["Location"] == edit_url(fourth())
    assert find_drift() == []


def test_only_languages_with_a_page_get_one(admin, cohort):
    dutch_pages(cohort)
    post(admin, cohort, name_en="")
    assert [page.locale.language_code for page in CohortPage.objects.filter(cohort=fourth())] == ["nl"]


def test_a_cohort_may_have_neither_pages_nor_call(admin):
    cohort = network.CohortFactory(name={"nl": "Eerste groep"})
    assert post(admin, cohort, name_en="").headers["Location"] == edit_url(fourth())
    assert Call.objects.count() == 0


def test_nothing_that_is_made_is_seen_by_a_reader(admin, client, both):
    post(admin, both)
    client.logout()
    for page in Page.objects.filter(live=False):
        assert client.get(page.url_path.replace("/home", "")).status_code == 404
    for page in (both.pages.first(), new_page(CohortPage, "nl").get_parent().specific):
        assert "Vierde groep" not in client.get(page.get_url()).content.decode()


def test_every_record_has_a_first_version_of_who_made_it(admin, both):
    post(admin, both)
    cohort = fourth()
    records = [cohort, cohort.call, *cohort.series.all(), *Session.objects.filter(series__cohort=cohort)]
    assert all(record.latest_revision.user.is_superuser for record in records)


def test_the_message_tells_what_was_made_and_what_is_to_be_checked(admin, both):
    response = admin.get(post(admin, both).headers["Location"])
    html = response.content.decode()
    assert "Nothing of it is online yet" in html
    assert "2 pages (Dutch, English)" in html
    assert "1 series of sessions with 2 sessions" in html
    assert "Texts that still name the previous cohort: “Vierde groep” (Dutch)." in html
    assert "it opens on" in html


WORDS = {
    "Derde groep": "Third cohort",
    "Waar het om gaat": "What it is about",
    "De Derde groep komt acht keer bijeen": "The Third cohort meets eight times",
    "Wij leerden veel": "We learned a lot",
    "Noor": "Noor",
}


def test_a_translated_page_is_registered_with_all_its_words(admin, cohort):
    translated_into_english(dutch_pages(cohort)[0], WORDS)
    post(admin, cohort)

    english = new_page(CohortPage, "en")
    translation = Translation.objects.get(
        target_locale=english.locale, source__object_id=english.translation_key
    )
    assert translation.enabled
    assert (english.title, english.lead) == ("Fourth cohort", "What it is about")
    assert state(english)[0] == State.DRAFT
    screen = admin.get(reverse("wagtailadmin_pages:edit", args=[english.pk]))
    assert screen.context["missing"] == 0

    publish(new_page(CohortPage, "nl"))
    published = publish_translation(translation)
    assert published.slug == "fourth-cohort"
    assert "meets eight times" in str(published.body)
    assert state(published) == (State.CURRENT, 0)


def test_a_page_written_in_the_normal_editor_is_current_once_it_is_published(admin, both):
    post(admin, both)
    assert state(new_page(CohortPage, "en"))[0] == State.DRAFT
    publish(new_page(CohortPage, "nl"))
    assert state(publish(new_page(CohortPage, "en"))) == (State.CURRENT, 0)


def test_a_copy_of_a_translation_that_was_behind_is_told_of(admin, cohort):
    page = dutch_pages(cohort)[0]
    translated_into_english(page, WORDS)
    publish(page, lead="Andere inleiding")
    html = admin.get(post(admin, cohort).headers["Location"]).content.decode()
    assert "that of the previous cohort was behind" in html


def test_the_cohort_after_the_next_can_be_made_too(admin, both):
    post(admin, both)
    post(admin, fourth(), name_nl="Vijfde groep", name_en="Fifth cohort", since="2029")
    assert CohortPage.objects.filter(cohort=fourth()).count() == 2
    assert Cohort.objects.count() == 3
