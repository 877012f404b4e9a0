"""Every kind of fact that a learning network publishes is in the demo content."""

import datetime

import pytest
from django.utils import timezone, translation

from leernetwerk.media.models import Document
from leernetwerk.network.models import (
    CallState,
    Cohort,
    Figure,
    Organisation,
    PilotArea,
    Publication,
    Quote,
    Series,
    Session,
    Term,
)
from leernetwerk.pages.models import ContentPage
from search.index.rebuilding import rebuild
from search.searching import find

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.usefixtures("demo")]


def cohort(number):
    return Cohort.objects.order_by("since")[number - 1]


def participants(number):
    return cohort(number).participations.filter(role="participant")


def series(slug):
    return Series.objects.get(pilot_area__slug=slug)


def blocks(page_key, name):
    page = ContentPage.objects.get(slug=page_key)
    return [block.value for block in page.body if block.block_type == name]


def test_the_first_cohort_has_eight_participants_grouped_by_sector_and_a_fund():
    assert participants(1).count() == 8
    assert cohort(1).groups_participants_by_sector
    assert len({str(row.shown_sector) for row in participants(1)}) == 6
    fund = cohort(1).participations.get(role="partner")
    assert fund.organisation.sector.slug == "fondsen"


def test_the_second_cohort_has_nine_participants_one_sector_with_commas():
    assert participants(2).count() == 9
    assert [row.shown_sector.text("nl") for row in participants(2) if "," in str(row.shown_sector)] == [
        "zorg, welzijn en wonen"
    ]


def test_a_sector_is_named_as_it_was_then():
    row = participants(2).get(organisation__slug="zandwijde")
    assert row.shown_sector.text("nl") == "publieke zorg"
    assert row.sector.name.text("nl") == "publieke gezondheid"


def test_an_organisation_is_spelled_as_the_list_of_then_has_it():
    (row,) = [row for row in participants(1) if row.shown_organisation != row.organisation.name]
    assert (row.shown_organisation, row.organisation.name) == ("GGD Zand Wijde", "GGD Zand-Wijde")


def test_an_organisation_is_known_under_other_spellings():
    names = Organisation.objects.get(slug="zandwijde").alternative_names
    assert "GGD Zand Wijde" in names.values_list("name", flat=True)


def test_the_third_cohort_is_called_for_now():
    call = cohort(3).call
    assert call.state(timezone.localdate()) == CallState.OPEN
    assert (call.seats, call.seats_taken) == (9, 5)
    seats = {row.sector.slug: row.seats for row in call.wanted_sectors.all()}
    assert seats["overheid"] == 2
    assert seats["non-profit"] is None
    assert call.contact


def test_eight_meetings_in_a_year_and_a_half_each_at_another_host():
    for number in (1, 2):
        sessions = Session.objects.filter(series__cohort=cohort(number))
        first, last = sessions.first().date, sessions.last().date
        assert sessions.count() == cohort(number).number_of_meetings == 8
        assert 17 <= (last - first).days / 30.4 <= 19
        assert len({session.host_id for session in sessions}) == 8
        assert {session.date.weekday() for session in sessions} == {3}


def test_a_cohort_has_seven_programme_rows():
    assert all(cohort(number).programme.count() == 7 for number in (1, 2, 3))


def test_five_roles_stand_in_a_term_list():
    (definitions,) = blocks("hoe-begin-je-anders", "definitions")
    assert len(definitions["items"]) == 5


def test_quotes_have_a_name_a_function_a_group_or_nothing():
    quotes = Quote.objects.all()
    bare = [quote for quote in quotes if not (quote.person or quote.organisation or quote.function)]
    assert len(bare) == 3
    assert quotes.filter(person__isnull=False, organisation__isnull=False).exists()
    assert [quote for quote in quotes if str(quote.function) == "beroepskrachten"]
    assert [quote for quote in quotes if quote.original_language == "en"]
    assert [quote for quote in quotes if "en" not in quote.text]


def test_contributors_are_listed_by_role():
    booklet = Publication.objects.get(slug="dwars-door-de-schotten")
    roles = list(booklet.contributors.values_list("role", flat=True))
    assert {"introduction", "reflection", "editor", "photographer", "facilitator"} <= set(roles)
    assert booklet.contributors.get(role="facilitator").organisation
    assert (booklet.year, str(booklet.publisher)) == (2019, "Gemeente Waterbeek")
    assert booklet.subtitle
    assert booklet.tagline
    assert booklet.inspired_by
    assert booklet.printed_copies
    assert booklet.came_out_of == [Session.objects.get(date="2019-01-29")]


def test_files_are_pdf_and_docx_in_two_languages_with_their_pages():
    booklet = Publication.objects.get(slug="dwars-door-de-schotten")
    files = [row.document for row in booklet.files.all()]
    assert {file.language for file in files} == {"nl", "en"}
    assert all(file.page_count >= 5 for file in files)
    assert set(Document.objects.values_list("file_type", flat=True)) == {"pdf", "docx"}


def test_a_network_has_an_abbreviation_an_expansion_and_eight_members_with_years():
    network = Organisation.objects.get(abbreviation="ZON")
    assert network.name == "Zorg en Ontmoeting Nabij"
    assert network.memberships.count() == 8
    assert all(row.since for row in network.memberships.all())
    assert network.memberships.exclude(until="").count() == 1


def test_figures_carry_qualifier_day_and_source():
    shown = {}
    with translation.override("nl"):
        for figure in Figure.objects.all():
            shown[" ".join(filter(None, (str(figure.qualifier), figure.display_value)))] = figure
    assert {"8", "9", "zo’n 15", "ruim 250"} <= set(shown)
    for value in ("8", "9", "zo’n 15", "ruim 250"):
        assert shown[value].as_of
        assert shown[value].source
    precisions = {len(str(figure.as_of)) for figure in shown.values() if figure.as_of}
    assert precisions == {4, 7, 10}


def test_the_case_has_result_lists_of_seven_and_five_under_their_own_headings():
    texts = [str(value) for value in blocks("van-losse-organisaties-naar-een-netwerk", "text")]
    lists = {
        part.split("</h2>")[0]: part.count("<li>")
        for text in texts
        for part in text.split("<h2>")
        if "<ul>" in part
    }
    assert lists == {"Wat deelnemers ervan meenamen": 7, "Wat er in de wijk veranderde": 5}
    assert ContentPage.objects.get(slug="van-losse-organisaties-naar-een-netwerk").date is None


def test_three_solutions_are_numbered():
    html = "".join(str(value) for value in blocks("drie-oplossingen-die-morgen-kunnen", "text"))
    assert html.split("<ol>")[1].split("</ol>")[0].count("<li>") == 3


def test_four_mondays_lie_around_the_change_of_clocks():
    mondays = series("proeftuin-weversveld").sessions.filter(date__gt="2016-07-01")
    assert mondays.count() == 4
    assert {session.date.weekday() for session in mondays} == {0}
    offsets = [session.starts_at.utcoffset() for session in mondays]
    assert offsets == [datetime.timedelta(hours=hours) for hours in (2, 2, 1, 1)]
    assert {(session.start_time, session.end_time) for session in mondays} == {
        (datetime.time(9), datetime.time(10, 30))
    }


def test_four_mondays_are_to_come():
    coming = series("proeftuin-noorderhout").sessions.upcoming(timezone.localdate())
    assert [session.date.weekday() for session in coming] == [0, 0, 0, 0]


def test_sessions_to_come_are_moved_cancelled_online_for_members_or_without_a_time():
    coming = series("proeftuin-spoorzoom").sessions.from_day(timezone.localdate())
    assert coming.get(previous_date__isnull=False).previous_starts_at
    assert coming.get(status="cancelled")
    assert coming.get(online_url__gt="").place == ""
    assert coming.get(visibility="members")
    assert coming.get(start_time__isnull=True).starts_at is None
    assert coming.get(status="draft")


def test_a_series_can_stand_alone():
    assert Series.objects.filter(pilot_area__isnull=True, cohort__isnull=True).count() == 2


def test_a_session_has_a_programme_of_starts_and_minutes_and_a_report():
    session = Session.objects.get(date="2016-06-20")
    rows = list(session.programme.values_list("start_time", "duration"))
    assert rows[0] == (datetime.time(9), None)
    assert (None, 20) in rows
    assert session.report_page.slug == "drie-rondes-van-twintig-minuten"


def test_a_pilot_area_has_organisations_by_role_documents_links_and_a_contact():
    area = PilotArea.objects.get(slug="proeftuin-noorderhout")
    assert set(area.organisation_roles.values_list("role", flat=True)) == {"host", "partner", "facilitator"}
    assert area.document_links.count() == 3
    assert area.links.exists()
    assert area.contact
    assert area.region
    assert {len(str(area.since)) for area in PilotArea.objects.all()} == {4, 7, 10}


def test_the_glossary_has_abbreviations_in_both_languages():
    assert set(Term.objects.exclude(abbreviation="").values_list("abbreviation", flat=True)) == {
        "AVG",
        "CoP",
        "GGD",
    }
    assert all(not term.explanation.missing() for term in Term.objects.all())


def test_every_kind_of_block_is_used():
    pages = ContentPage.objects.all()
    used = {block.block_type for page in pages for block in page.body}
    assert used == set(ContentPage.body.field.stream_block.child_blocks)


@pytest.mark.parametrize(
    ("query", "language"), [("vakmanschap", "en"), ("bijeenkomsten", "nl"), ("pilot area", "nl")]
)
def test_search_knows_other_words_for_what_is_there(query, language):
    rebuild()
    found = find(query, language, None)
    assert found.pages
    assert any(group.has_synonyms for group in found.groups)


@pytest.mark.parametrize(
    ("address", "query"), [("/nl/zoeken/", "inschrijven"), ("/en/search/", "signing up")]
)
def test_the_call_is_recommended_to_who_wants_to_join(client, address, query):
    assert 'class="recommended"' in client.get(address, {"q": query}).content.decode()
