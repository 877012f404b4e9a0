"""What the pages of this room show."""

import pytest

from home.models import OverviewPage
from tests.factories import media, network, pages
from tests.factories.accounts import UserFactory
from tests.pages.test_visibility import restrict

pytestmark = pytest.mark.django_db


def context(client, page):
    response = client.get(page.get_url())
    assert response.status_code == 200
    return response.context


def everything(**parameters):
    url = pages.section(OverviewPage).get_url()
    return f"{url}?{'&'.join(f'{name}={value}' for name, value in parameters.items())}"


def test_chips_lead_to_everything_with_the_same(client):
    theme, sector = network.ThemeFactory(), network.SectorFactory()
    organisation, person = network.OrganisationFactory(), network.PersonFactory()
    page = pages.NewsItemPageFactory()
    page.themes.set([theme])
    page.sectors.set([sector])
    page.about_organisations.set([organisation])
    page.about_people.set([person])
    page.save()

    found = context(client, page)

    assert [chip.url for chip in found["themes"]] == [everything(theme=theme.slug)]
    assert [chip.url for chip in found["sectors"]] == [everything(sector=sector.slug)]
    assert {chip.url for chip in found["about"]} == {
        everything(organisation=organisation.slug),
        everything(person=person.slug),
    }
    for chip in [*found["themes"], *found["sectors"], *found["about"]]:
        assert [item.pk for item in client.get(chip.url).context["listing"].items] == [page.pk]


def test_chips_of_records_lead_to_their_pages_in_the_readers_language(client):
    dutch = pages.PilotAreaPageFactory()
    english = pages.PilotAreaPageFactory(language="en", translation_of=dutch, pilot_area=dutch.pilot_area)
    only_dutch = pages.PublicationPageFactory()
    draft = pages.CohortPageFactory(live=False)
    session = network.SessionFactory(series__pilot_area=dutch.pilot_area, name={})
    page = pages.NewsItemPageFactory(language="en")
    page.about_pilot_areas.set([dutch.pilot_area])
    page.about_publications.set([only_dutch.publication])
    page.about_cohorts.set([draft.cohort])
    page.about_sessions.set([session])
    page.save()

    about = {str(chip.label): chip.url for chip in context(client, page)["about"]}

    assert about == {
        dutch.pilot_area.name["en"]: english.get_url(),
        only_dutch.publication.name["en"]: only_dutch.get_url(),
        session.series.name["en"]: english.get_url(),
    }


def test_other_pages_on_the_same_theme_are_offered(client):
    theme = network.ThemeFactory()
    page, other, unlike = (pages.NewsItemPageFactory() for _number in range(3))
    translation = pages.NewsItemPageFactory(language="en", translation_of=page)
    for one in (page, other, translation):
        one.themes.set([theme])
        one.save()

    assert [item.pk for item in context(client, page)["related"]] == [other.pk]
    assert context(client, unlike)["related"] == []


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (220, 1), (221, 2), (2200, 10)])
def test_reading_takes_whole_minutes(client, words, minutes):
    page = pages.NewsItemPageFactory(body=[("text", f"<p>{'woord ' * words}</p>")])

    assert context(client, page)["reading_minutes"] == minutes


def test_people_are_named_in_the_editors_order(client):
    article, interview = pages.ArticlePageFactory(), pages.InterviewPageFactory()
    people = [network.PersonFactory(name=name) for name in ("Zus", "Aap")]
    positions = [network.PositionFactory(person=person) for person in people]
    for person, position in zip(people, positions, strict=True):
        article.authors.create(person=person)
        interview.interviewees.create(position=position)
    article.save()
    interview.save()

    assert [chip.label for chip in context(client, article)["authors"]] == ["Zus", "Aap"]
    assert context(client, interview)["interviewees"] == positions


def test_contributors_stand_together_by_role(client):
    publication = network.PublicationFactory()
    for order, (role, name) in enumerate(
        [("editor", "Ria"), ("author", "An"), ("editor", "Bo"), ("photographer", "Cas")]
    ):
        network.PublicationContributorFactory(
            publication=publication, role=role, person__name=name, sort_order=order
        )
    organisation = network.OrganisationFactory(name="De Brug")
    network.PublicationContributorFactory(
        publication=publication, role="designer", person=None, organisation=organisation, sort_order=9
    )

    groups = context(client, pages.PublicationPageFactory(publication=publication))["contributors"]

    assert [[chip.label for chip in group["people"]] for group in groups] == [
        ["Ria", "Bo"],
        ["An"],
        ["Cas"],
        ["De Brug"],
    ]


def test_files_are_listed_for_who_may_read_them(client):
    publication = network.PublicationFactory()
    open_file = network.PublicationFileFactory(publication=publication, sort_order=1).document
    closed = network.PublicationFileFactory(publication=publication, sort_order=0).document
    closed.collection = media.CollectionFactory()
    closed.save()
    media.restrict(closed.collection)
    page = pages.PublicationPageFactory(publication=publication)

    assert context(client, page)["files"] == [open_file]
    client.force_login(UserFactory())
    files = context(client, page)["files"]
    assert [(file.pk, file.is_restricted) for file in files] == [(closed.pk, True), (open_file.pk, False)]


def test_what_it_came_out_of_is_named_when_it_may_be_seen(client):
    pilot, cohort = pages.PilotAreaPageFactory(), pages.CohortPageFactory()
    session = network.SessionFactory(series__pilot_area=pilot.pilot_area)
    publication = network.PublicationFactory(
        session=session, series=network.SeriesFactory(), cohort=cohort.cohort
    )
    page = pages.PublicationPageFactory(publication=publication)

    found = {str(chip.label): chip.url for chip in context(client, page)["came_out_of"]}
    assert found == {
        str(session.name["nl"]): pilot.get_url(),
        str(publication.series.name["nl"]): None,
        str(cohort.cohort.name["nl"]): cohort.get_url(),
    }
    restrict(pilot)
    restrict(cohort)
    labels = [str(chip.label) for chip in context(client, page)["came_out_of"]]
    assert labels == [publication.series.name["nl"]]


def test_a_deleted_picture_leaves_the_page_standing(client):
    image = media.ImageFactory()
    page = pages.NewsItemPageFactory(
        image=image,
        body=[("picture", {"image": image, "alt_text": "x"}), ("text", "<p>Blijft staan.</p>")],
    )
    image.delete()

    assert "Blijft staan." in client.get(page.get_url()).content.decode()


@pytest.mark.parametrize("title", ["x" * 255, "مرحبا بالعالم", "👩‍👩‍👧‍👦 leren", "<b>& 'quotes'</b>"])
def test_awkward_titles_are_shown(client, title):
    page = pages.NewsItemPageFactory(title=title)

    assert client.get(page.get_url()).status_code == 200
    assert client.get(pages.section(OverviewPage).get_url()).status_code == 200


def test_news_about_a_publication_stands_on_its_page(client):
    publication = pages.PublicationPageFactory()
    news = pages.NewsItemPageFactory()
    news.about_publications.set([publication.publication])
    news.save()

    assert [item.pk for item in context(client, publication)["related"]] == [news.pk]
