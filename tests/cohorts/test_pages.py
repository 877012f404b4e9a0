"""What the pages of communities, cohorts and calls show."""

import datetime
import re

import pytest
from django.utils.translation import override

from cohorts.call_words import view_call
from cohorts.models import JoinPage
from home.models import OverviewPage
from leernetwerk.network.models import Call
from tests.factories import network, pages
from tests.pages.test_visibility import restrict

pytestmark = pytest.mark.django_db

OPENS, CLOSES, STARTS = (datetime.date(2018, *day) for day in ((2, 1), (3, 20), (4, 5)))

FAR_OFF = datetime.date(2999, 4, 5)


def context(client, page):
    response = client.get(page.get_url())
    assert response.status_code == 200
    return response.context


def call(**values):
    return network.CallFactory(**{"opens": OPENS, "closes": CLOSES, "starts": STARTS} | values)


def said(day, language="en", **values):
    """Return what is said of a call on a day: label, start, and term → value of its facts."""
    with override(language):
        view = view_call(call(**values), day)
        return (
            view.state_label,
            view.start_sentence,
            {str(fact["term"]): fact["value"] for fact in view.facts},
        )


@pytest.mark.parametrize(
    ("day", "label", "start"),
    [
        ((1, 31), "Opens on 1 February 2018", "starts on 5 April 2018"),
        ((2, 1), "Open until 20 March 2018", "starts on 5 April 2018"),
        ((3, 13), "Open until 20 March 2018", "starts on 5 April 2018"),
        ((3, 14), "Last week: closes on 20 March 2018", "starts on 5 April 2018"),
        ((3, 19), "Closes tomorrow", "starts on 5 April 2018"),
        ((3, 20), "Closes today", "starts on 5 April 2018"),
        ((3, 21), "Closed on 20 March 2018", "starts on 5 April 2018"),
        ((4, 5), "The group has started", "starts today"),
        ((4, 6), "The group has started", "started on 5 April 2018"),
    ],
)
def test_words_fit_the_day(day, label, start):
    assert said(datetime.date(2018, *day))[:2] == (label, start)


def test_facts_fit_the_day():
    before, last, after = (datetime.date(2018, *day) for day in ((1, 1), (3, 20), (5, 1)))

    assert said(before)[2] == {
        "Opens": "1 February 2018",
        "Closes": "20 March 2018",
        "Starts": "5 April 2018",
    }
    assert said(last)[2] == {"Closes": "today", "Starts": "5 April 2018"}
    assert said(after)[2] == {"Closed": "20 March 2018", "Started": "5 April 2018"}


def test_a_full_and_a_cancelled_call_say_so():
    one = call(seats=1)
    network.ParticipationFactory(cohort=one.cohort)
    with override("en"):
        assert view_call(one, OPENS).state_label == "All seats are taken"
        assert view_call(one, OPENS).seats == {"taken": 1, "total": 1}
    assert said(OPENS, status="cancelled")[:2] == ("Cancelled", "")
    assert said(OPENS, status="draft")[:2] == ("", "")


def test_a_call_without_a_start_says_nothing_of_it():
    assert said(OPENS, starts=None)[1] == ""


def test_the_size_of_a_cohort_is_told():
    facts = said(OPENS, cohort__number_of_meetings=8, cohort__duration_in_months=18)[2]

    assert facts["Meetings"] == "8 meetings in 18 months"


def test_the_page_changes_at_midnight_in_amsterdam(client, time_machine):
    page = pages.CallPageFactory(call=call(), language="en")

    time_machine.move_to(datetime.datetime(2018, 3, 20, 22, 59, tzinfo=datetime.UTC), tick=False)
    assert context(client, page)["state"] == "last-week"
    time_machine.move_to(datetime.datetime(2018, 3, 20, 23, 1, tzinfo=datetime.UTC), tick=False)
    assert context(client, page)["state"] == "closed"


def test_a_call_page_shows_sectors_programme_contact_and_the_way_to_the_cohort(client):
    one = call(contact=network.PositionFactory(), seats=12, closes=FAR_OFF, starts=FAR_OFF)
    cohort_page = pages.CohortPageFactory(cohort=one.cohort)
    sector = network.SectorFactory(name={"nl": "zorg, welzijn en wonen"})
    network.CallSectorFactory(call=one, sector=sector, seats=2)
    for _number in range(2):
        network.ParticipationFactory(cohort=one.cohort, sector=sector)
    network.ParticipationFactory(cohort=one.cohort, role="partner")
    item = network.CohortProgrammeItemFactory(cohort=one.cohort)
    network.QuoteFactory(cohort=network.CohortFactory(community=one.cohort.community))

    found = context(client, pages.CallPageFactory(call=one))

    assert found["wanted_sectors"] == [{"label": "zorg, welzijn en wonen", "seats": 2}]
    assert found["participants_by_sector"] == [{"label": "zorg, welzijn en wonen", "count": 2}]
    assert found["seats"] == {"taken": 2, "total": 12}
    assert list(found["programme"]) == [item]
    assert found["contact"] == one.contact
    assert found["cohort_url"] == cohort_page.get_url()
    assert len(found["quotes"]) == 1
    restrict(cohort_page)
    assert (
        found["cohort_url"] != context(client, pages.CallPageFactory._meta.model.objects.get())["cohort_url"]
    )


def test_join_sorts_calls_by_what_readers_can_do(client, time_machine):
    time_machine.move_to(datetime.datetime(2018, 3, 1, 12, tzinfo=datetime.UTC))
    day = datetime.date
    rows = {
        "open": call(),
        "sooner": call(closes=day(2018, 3, 5)),
        "announced": call(opens=day(2018, 3, 10)),
        "closed": call(closes=day(2018, 2, 20)),
        "cancelled": call(status="cancelled"),
        "draft": call(status="draft"),
        "no page": call(),
    }
    for name, one in rows.items():
        if name != "no page":
            pages.CallPageFactory(call=one, title=name)
    restrict(pages.CallPageFactory(call=call(), title="private"))

    found = context(client, pages.section(JoinPage))

    assert [view.title for view in found["open"]] == ["sooner", "open"]
    assert [view.title for view in found["announced"]] == ["announced"]
    assert {view.title for view in found["past"]} == {"closed", "cancelled"}


def test_join_shows_each_call_once_in_the_readers_language(client):
    dutch = pages.CallPageFactory()
    english = pages.CallPageFactory(language="en", translation_of=dutch, call=dutch.call, title="Join us")
    pages.CallPageFactory(title="Alleen Nederlands")

    found = context(client, pages.section(JoinPage, "en"))

    assert {(view.title, view.language, view.url) for view in found["open"]} == {
        ("Join us", "", english.get_url()),
        ("Alleen Nederlands", "nl", found["open"][-1].url),
    }


def test_a_cohort_shows_who_took_part_in_the_words_of_then(client):
    cohort = network.CohortFactory()
    sector = network.SectorFactory(name={"nl": "zorg"})
    for position, (name, label) in enumerate([("Opella", "zorg, welzijn en wonen"), ("Brug", "")]):
        network.ParticipationFactory(
            cohort=cohort,
            organisation__name=name,
            sector=sector,
            sector_label={"nl": label},
            position=position,
        )
    network.ParticipationFactory(cohort=cohort, organisation__name="Fonds", role="partner")

    page = pages.CohortPageFactory(cohort=cohort)
    found = context(client, page)

    assert found["participants"] == []
    assert [(chip.label, chip.note) for chip in found["participants_flat"]] == [
        ("Opella", "zorg, welzijn en wonen"),
        ("Brug", "zorg"),
    ]
    assert [chip.label for chip in found["partners"]] == ["Fonds"]
    assert found["community_url"] == page.get_parent().get_url()


def participants_of(client, page):
    """Return the words in the list of participants on a page, and the addresses that its links lead to."""
    html = client.get(page.get_url()).content.decode()
    title = "Deelnemers" if page.locale.language_code == "nl" else "Participants"
    block = html.split(f"<h2>{title}</h2>")[1].split("</section>")[0]
    return re.sub(r"<[^>]+>", " ", block), re.findall(r'href="([^"]+)"', block)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("is_grouped", [True, False], ids=["by sector", "in a row"])
def test_a_list_spells_a_participant_as_then_and_still_leads_to_the_organisation(
    client, language, is_grouped
):
    pages.section(OverviewPage, language)
    cohort = network.CohortFactory(groups_participants_by_sector=is_grouped)
    network.ParticipationFactory(
        cohort=cohort,
        organisation__name="Brug-Noord",
        organisation__slug="brug-noord",
        organisation_label="Brug Noord",
    )

    shown, addresses = participants_of(client, pages.CohortPageFactory(cohort=cohort, language=language))

    assert "Brug Noord" in shown
    assert "Brug-Noord" not in shown
    assert [address.partition("?")[2] for address in addresses] == ["organisation=brug-noord"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_participant_without_a_name_of_then_bears_its_present_one(client, language):
    cohort = network.CohortFactory()
    network.ParticipationFactory(cohort=cohort, organisation__name="Brug-Noord")

    shown, _addresses = participants_of(client, pages.CohortPageFactory(cohort=cohort, language=language))

    assert "Brug-Noord" in shown


def test_a_partner_is_spelled_as_then(client):
    cohort = network.CohortFactory()
    network.ParticipationFactory(cohort=cohort, role="partner", organisation_label="Fonds van Toen")

    found = context(client, pages.CohortPageFactory(cohort=cohort))

    assert [chip.label for chip in found["partners"]] == ["Fonds van Toen"]


def test_names_of_then_leave_the_order_of_participants_as_it_is(client):
    cohort = network.CohortFactory()
    for position, label in enumerate(["Zuid", "Anders", ""]):
        network.ParticipationFactory(
            cohort=cohort, organisation__name=f"M{position}", organisation_label=label, position=position
        )

    found = context(client, pages.CohortPageFactory(cohort=cohort))

    assert [chip.label for chip in found["participants_flat"]] == ["Zuid", "Anders", "M2"]


def test_a_cohort_can_group_its_participants(client):
    cohort = network.CohortFactory(groups_participants_by_sector=True)
    zorg, bouw = network.SectorFactory(name={"nl": "zorg"}), network.SectorFactory(name={"nl": "bouw"})
    for position, (name, sector) in enumerate([("A", zorg), ("B", bouw), ("C", zorg)]):
        network.ParticipationFactory(cohort=cohort, organisation__name=name, sector=sector, position=position)

    found = context(client, pages.CohortPageFactory(cohort=cohort))

    groups = [(group["sector"], [chip.label for chip in group["chips"]]) for group in found["participants"]]
    assert groups == [("zorg", ["A", "C"]), ("bouw", ["B"])]
    assert found["participants_flat"] == []


def test_a_cohort_shows_hosts_sessions_and_what_came_of_it(client):
    page = pages.CohortPageFactory()
    cohort = page.cohort
    hosts = [network.OrganisationFactory(name=name) for name in ("Eerste", "Tweede")]
    series = network.SeriesFactory(cohort=cohort)
    for distance, host in ((-3, hosts[0]), (-2, hosts[1]), (4, hosts[0])):
        network.SessionFactory(series=series, date=network.day(distance), host=host)
    by_cohort = pages.PublicationPageFactory(publication__cohort=cohort)
    by_session = pages.PublicationPageFactory(publication__session=network.SessionFactory(series=series))
    article = pages.ArticlePageFactory()
    news = pages.NewsItemPageFactory()
    for one in (article, news):
        one.about_cohorts.set([cohort])
        one.save()
    network.QuoteFactory(cohort=cohort)

    found = context(client, page)

    assert [chip.label for chip in found["hosts"]] == ["Eerste", "Tweede"]
    assert (len(found["upcoming"]), len(found["past"])) == (2, 2)
    assert {item.pk for item in found["publications"]} == {by_cohort.pk, by_session.pk}
    assert [item.pk for item in found["articles"]] == [article.pk]
    assert len(found["quotes"]) == 1
    assert found["call"] is None


def test_a_cohort_bears_the_band_of_its_call_while_that_may_be_seen(client):
    one = network.CallFactory()
    call_page = pages.CallPageFactory(call=one)
    page = pages.CohortPageFactory(cohort=one.cohort)

    band = context(client, page)["call"]
    assert (band.state, band.url) == ("open", call_page.get_url())
    restrict(call_page)
    assert context(client, page)["call"] is None


def test_a_draft_call_is_on_no_other_page(client):
    one = network.CallFactory(status=Call.Status.DRAFT)
    pages.CallPageFactory(call=one)

    assert context(client, pages.CohortPageFactory(cohort=one.cohort))["call"] is None


def test_a_community_shows_its_cohorts_and_the_open_call(client):
    page = pages.CommunityPageFactory()
    older = network.CohortFactory(community=page.community, since="2014-09", until="2016")
    newer = network.CohortFactory(community=page.community, since="2018")
    for cohort in (older, newer):
        pages.CohortPageFactory(parent=page, cohort=cohort)
    hidden = pages.CohortPageFactory(parent=page, cohort=network.CohortFactory(community=page.community))
    restrict(hidden)
    one = network.CallFactory(cohort=newer)
    call_page = pages.CallPageFactory(call=one)

    found = context(client, page)

    assert [row["period"] for row in found["cohorts"]] == ["sinds 2018", "september 2014 – 2016"]
    assert found["open_call"].url == call_page.get_url()


@pytest.mark.parametrize(("day", "wanted"), [(FAR_OFF, 1), (STARTS, 0)])
def test_a_call_that_is_past_looks_for_nobody(client, day, wanted):
    page = pages.CallPageFactory(call=call(starts=day, closes=day))
    network.CallSectorFactory(call=page.call)

    assert len(context(client, page)["wanted_sectors"]) == wanted
