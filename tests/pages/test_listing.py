"""Sections list what stands below them in every language, with filters that count right."""

import datetime
import re

import pytest
from django.test import RequestFactory
from django.utils.translation import override

from articles.models import NewsSectionPage
from home.models import OverviewPage
from home.structure.build import build_structure
from leernetwerk.pages.listing.listing import PER_PAGE
from tests.factories import network, pages

pytestmark = pytest.mark.django_db


def listing(section_class=NewsSectionPage, query="", language="nl", user=None):
    """Return the list of a section as a reader asks for it."""
    section = pages.section(section_class, language)
    with override(language):
        request = RequestFactory().get(f"{section.get_url()}{query}")
        request.user = user
        return section.own_context(request)["listing"]


def titles(found):
    return [item.title for item in found.items]


def choices(found, parameter):
    """Return value in the address → count for a facet."""
    for facet in found.facets:
        if facet["parameter"] == parameter:
            return {choice["label"]: choice["count"] for choice in facet["choices"]}
    return {}


def with_themes(*themes, **values):
    page = pages.NewsItemPageFactory(**values)
    page.themes.set(themes)
    page.save()
    return page


def test_the_newest_comes_first_and_what_has_no_date_last():
    pages.NewsItemPageFactory(title="b", date=datetime.date(2016, 1, 1))
    pages.NewsItemPageFactory(title="a", date=datetime.date(2017, 1, 1))
    pages.ArticlePageFactory(title="c")

    assert titles(listing(OverviewPage))[:3] == ["a", "b", "c"]


def test_each_item_comes_once_in_the_readers_language():
    dutch = pages.NewsItemPageFactory(title="Nederlands")
    pages.NewsItemPageFactory(title="English", language="en", translation_of=dutch)
    pages.NewsItemPageFactory(title="Only English", language="en")

    items = {item.title: item for item in listing(language="nl").items}

    assert set(items) == {"Nederlands", "Only English"}
    assert items["Nederlands"].language == ""
    assert items["Only English"].language == "en"
    assert items["Only English"].language_name in {"Engels", "English"}
    assert items["Only English"].href.startswith("/en/")


def test_a_third_language_sees_what_others_have(settings):
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [*settings.LANGUAGES, ("de", "Deutsch")]
    build_structure()
    pages.NewsItemPageFactory(title="Nederlands")
    pages.NewsItemPageFactory(title="English", language="en")

    assert {item.language for item in listing(language="de").items} == {"nl", "en"}


def test_drafts_are_not_listed_nor_counted():
    theme = network.ThemeFactory()
    with_themes(theme, live=False)

    assert listing().count == 0
    assert listing().facets == []


def test_counts_say_what_a_choice_would_leave():
    first, second = network.ThemeFactory(name={"nl": "Eén"}), network.ThemeFactory(name={"nl": "Twee"})
    with_themes(first, date=datetime.date(2016, 1, 1))
    with_themes(first, second, date=datetime.date(2017, 1, 1))
    with_themes(second, date=datetime.date(2017, 1, 1))

    found = listing()
    narrowed = listing(query="?year=2017")

    assert choices(found, "theme") == {"Eén": 2, "Twee": 2}
    assert choices(found, "year") == {"2017": 2, "2016": 1}
    assert choices(narrowed, "theme") == {"Eén": 1, "Twee": 2}
    assert choices(narrowed, "year") == {"2017": 2, "2016": 1}
    assert narrowed.count == 2


def test_every_count_is_what_the_address_then_lists():
    themes = [network.ThemeFactory() for _number in range(3)]
    for number in range(7):
        with_themes(themes[number % 3], themes[number % 2], date=datetime.date(2015 + number % 2, 1, 1))

    for facet in listing().facets:
        for choice in facet["choices"]:
            assert listing(query=choice["url"][choice["url"].index("?") :]).count == choice["count"]


def test_a_filter_can_be_taken_away_again():
    theme = network.ThemeFactory(name={"nl": "Leren"})
    with_themes(theme, date=datetime.date(2016, 1, 1))

    found = listing(query=f"?theme={theme.slug}&year=2016")

    base = pages.section(NewsSectionPage).get_url()
    assert {one["label"]: one["url"] for one in found.active_filters} == {
        "Leren": f"{base}?year=2016",
        "2016": f"{base}?theme={theme.slug}",
    }
    assert found.clear_url == base


def test_a_label_that_is_only_in_another_language_says_so():
    theme = network.ThemeFactory(name={"en": "Learning"})
    with_themes(theme)
    with_themes(network.ThemeFactory())

    labels = [choice["label"] for facet in listing().facets for choice in facet["choices"]]

    assert '<span lang="en">Learning</span>' in labels


def test_everything_is_filtered_by_type_organisation_and_person():
    organisation, person = network.OrganisationFactory(), network.PersonFactory()
    news = pages.NewsItemPageFactory()
    news.about_organisations.set([organisation])
    news.save()
    interview = pages.InterviewPageFactory()
    interview.interviewees.create(position=network.PositionFactory(person=person, organisation=organisation))
    interview.save()
    pilot = pages.PilotAreaPageFactory()
    network.PilotAreaOrganisationFactory(pilot_area=pilot.pilot_area, organisation=organisation)
    publication = pages.PublicationPageFactory()
    network.PublicationContributorFactory(publication=publication.publication, person=person)
    cohort = pages.CohortPageFactory()
    network.ParticipationFactory(cohort=cohort.cohort, organisation=organisation)

    by_organisation = listing(OverviewPage, f"?organisation={organisation.slug}")
    by_person = listing(OverviewPage, f"?person={person.slug}")
    by_type = listing(OverviewPage, "?type=interview")

    assert set(titles(by_organisation)) == {page.title for page in (news, interview, pilot, cohort)}
    assert set(titles(by_person)) == {interview.title, publication.title}
    assert titles(by_type) == [interview.title]


def test_a_publication_without_a_date_counts_in_its_year():
    pages.PublicationPageFactory(publication__year=2014)
    pages.PublicationPageFactory(publication__year=2015)

    found = listing(OverviewPage, "?year=2014")

    assert [item.when for item in found.items] == ["2014"]


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("", 1),
        ("2", 2),
        ("3", 3),
        ("4", 3),
        ("99999999999999999999", 3),
        ("9" * 5000, 1),
        ("0", 1),
        ("-1", 1),
        ("twee", 1),
        ("1.5", 1),
        ("\x00", 1),
        ("٢", 2),
    ],
)
def test_a_page_beyond_the_end_is_the_last_and_nonsense_the_first(asked, number):
    pages.add_many(pages.NewsItemPageFactory, 2 * PER_PAGE + 1)

    found = listing(query=f"?page={asked}" if asked else "")

    assert found.pagination["number"] == number
    assert len(found.items) == (PER_PAGE if number < 3 else 1)


def test_all_pages_together_hold_every_item_once():
    pages.add_many(pages.NewsItemPageFactory, 2 * PER_PAGE + 1)

    seen = [item.pk for number in (1, 2, 3) for item in listing(query=f"?page={number}").items]

    assert len(seen) == len(set(seen)) == 2 * PER_PAGE + 1


def test_the_way_from_page_to_page_keeps_the_filters():
    theme = network.ThemeFactory()
    for _number in range(PER_PAGE + 1):
        with_themes(theme)

    found = listing(query=f"?theme={theme.slug}")

    assert found.pagination["next_url"].endswith(f"?theme={theme.slug}&page=2")
    assert found.pagination["previous_url"] is None


def test_a_value_that_nothing_has_gives_an_empty_list_with_a_way_back():
    pages.NewsItemPageFactory()

    found = listing(query="?theme=bestaat-niet")

    assert (found.items, found.count) == ([], 0)
    assert [one["label"] for one in found.active_filters] == ["bestaat-niet"]


def test_several_values_of_a_filter_widen_and_several_filters_narrow():
    theme = network.ThemeFactory()
    for year in (2015, 2016, 2017):
        page = pages.NewsItemPageFactory(date=datetime.date(year, 1, 1))
        if year != 2017:
            page.themes.set([theme])
            page.save()

    assert listing(query="?year=1999&year=2016").count == 1
    assert listing(query="?year=2016&year=2017").count == 2
    assert listing(query=f"?year=2016&year=2017&theme={theme.slug}").count == 1


def test_each_of_several_values_can_be_taken_out():
    for year in (2015, 2016):
        pages.NewsItemPageFactory(date=datetime.date(year, 1, 1))

    found = listing(query="?year=2015&year=2016")

    assert [one["url"].partition("?")[2] for one in found.active_filters] == ["year=2016", "year=2015"]
    [years] = [facet for facet in found.facets if facet["parameter"] == "year"]
    assert [(one["label"], one["current"], one["url"].partition("?")[2]) for one in years["choices"]] == [
        ("2016", True, "year=2015"),
        ("2015", True, "year=2016"),
    ]


def test_a_part_of_a_list_is_not_for_search_engines(client):
    pages.NewsItemPageFactory(date=datetime.date(2016, 1, 1))
    url = pages.section(NewsSectionPage).get_url()

    filtered, whole = (client.get(one).content.decode() for one in (f"{url}?year=2016", url))

    assert '<meta name="robots" content="noindex">' in filtered
    assert f'<link rel="canonical" href="http://testserver{url}">' in filtered
    assert '<meta name="robots"' not in whole


def test_a_further_page_is_found_by_itself(client):
    pages.add_many(pages.NewsItemPageFactory, PER_PAGE + 1)
    url = pages.section(NewsSectionPage).get_url()

    html = client.get(f"{url}?page=2&utm_source=x").content.decode()

    assert f'<link rel="canonical" href="http://testserver{url}?page=2">' in html


def test_what_is_typed_into_the_address_is_never_markup(client):
    url = pages.section(NewsSectionPage).get_url()

    html = client.get(url, {"theme": '"><script>alert(1)</script>'}).content.decode()

    assert "<script>alert" not in html
    assert re.search(r"&lt;script&gt;", html)
