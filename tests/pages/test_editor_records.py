"""Record pages in the editor: the record is chosen once, its facts are read there, and a copy has its own."""

import pytest
from django.urls import reverse
from django.utils.translation import gettext, override

from cohorts.models import CohortPage, CommunityPage
from home.models import HomePage
from home.structure import roles
from leernetwerk.network.models import Call, Participation, PilotArea, Session
from pilots.models import PilotAreaPage, PilotSectionPage
from tests.factories import network
from tests.factories.accounts import SuperuserFactory
from tests.factories.pages import (
    CallPageFactory,
    CohortPageFactory,
    CommunityPageFactory,
    PilotAreaPageFactory,
    PublicationPageFactory,
    section,
)
from tests.pages.editing import add_url, edit_url, form_data, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


def mark(language):
    """Return what stands behind the name of a copied record in a language."""
    with override(language):
        return gettext("(copy)")


def copy(client, page, **choices):
    """Copy a page with the stock form and return the copy."""
    data = {
        "new_title": f"{page.title} 2",
        "new_slug": f"{page.slug}-2",
        "new_parent_page": page.get_parent().pk,
    }
    response = client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data | choices)
    assert response.status_code == 302, response.context["form"].errors
    return type(page).objects.get(slug=f"{page.slug}-2")


def test_record_is_chosen_for_a_new_page_and_gives_it_its_name(admin):
    area = network.PilotAreaFactory(name={"nl": "Proeftuin Oost", "en": "Pilot East"})
    parent = section(PilotSectionPage)

    data = form_data(admin, edit_url(PilotAreaPageFactory())) | {
        "title": "",
        "slug": "",
        "pilot_area": area.pk,
    }
    response = admin.post(add_url(PilotAreaPage, parent), data)

    assert response.status_code == 302, response.context["form"].errors
    page = PilotAreaPage.objects.get(pilot_area=area)
    assert (page.title, page.slug) == ("Proeftuin Oost", "proeftuin-oost")


def test_title_may_differ_from_the_record(admin):
    area = network.PilotAreaFactory()
    data = form_data(admin, edit_url(PilotAreaPageFactory())) | {
        "title": "Another title",
        "slug": "",
        "pilot_area": area.pk,
    }

    admin.post(add_url(PilotAreaPage, section(PilotSectionPage)), data)

    assert PilotAreaPage.objects.get(pilot_area=area).title == "Another title"


def test_second_page_about_a_record_in_one_language_is_refused(admin):
    page = PilotAreaPageFactory()
    data = form_data(admin, edit_url(page)) | {
        "title": "Again",
        "slug": "again",
        "pilot_area": page.pilot_area_id,
    }

    response = admin.post(add_url(PilotAreaPage, section(PilotSectionPage)), data)

    assert response.status_code == 200
    assert "There is a page about this already, in this language." in response.content.decode()


def test_page_in_another_language_becomes_a_translation():
    dutch = PilotAreaPageFactory(language="nl")
    english = PilotAreaPageFactory(language="en", pilot_area=dutch.pilot_area)

    assert english.translation_key == dutch.translation_key


def test_record_of_an_existing_page_stays_whatever_is_posted(admin):
    page = PilotAreaPageFactory()
    other = network.PilotAreaFactory()
    url = edit_url(page)
    assert 'name="pilot_area"' not in admin.get(url).content.decode()

    admin.post(url, form_data(admin, url, title="Renamed", pilot_area=other.pk))

    page.refresh_from_db()
    assert page.pilot_area_id != other.pk
    assert page.get_latest_revision_as_object().title == "Renamed"


def test_older_revision_brings_no_other_record_back():
    page = PilotAreaPageFactory()
    revision = page.save_revision()
    revision.content["pilot_area"] = network.PilotAreaFactory().pk
    revision.save()

    revision.publish()

    assert PilotAreaPage.objects.get(pk=page.pk).pilot_area == page.pilot_area


def test_facts_are_shown_with_the_way_to_change_them(admin):
    area = network.PilotAreaFactory(place="Oss", name={"nl": "Ruwaard", "en": "Ruwaard"})
    network.PilotAreaOrganisationFactory(
        pilot_area=area, organisation=network.OrganisationFactory(name="Stichting Zon")
    )
    session = network.SessionFactory(series=network.SeriesFactory(pilot_area=area), place="De Kerk")
    page = PilotAreaPageFactory(pilot_area=area)

    html = admin.get(edit_url(page)).content.decode()

    for words in ("Oss", "Stichting Zon", "De Kerk", "Change the facts", "no page yet"):
        assert words in html
    assert reverse("wagtailsnippets_network_pilotarea:edit", args=[area.pk]) in html
    assert reverse("wagtailsnippets_network_session:edit", args=[session.pk]) in html


def test_way_to_the_facts_is_only_shown_to_who_may_change_them(client):
    page = PilotAreaPageFactory(live=True)
    sign_in(client, roles.EDITOR)

    html = client.get(edit_url(page)).content.decode()

    assert "Facts" in html
    assert "Change the facts" not in html


def test_languages_of_the_record_are_told(admin):
    dutch = PilotAreaPageFactory(language="nl")
    english = PilotAreaPageFactory(language="en", pilot_area=dutch.pilot_area, live=False)

    html = admin.get(edit_url(dutch)).content.decode()

    assert edit_url(english) in html
    facts = html.split('class="record-facts"')[1].split("</div>")[0]
    assert "draft" in facts


def test_copy_of_a_page_has_a_record_of_its_own(admin):
    area = network.PilotAreaFactory(name={"nl": "Proeftuin Noord", "en": "Pilot North"}, place="Assen")
    network.PilotAreaOrganisationFactory(pilot_area=area)
    network.SessionFactory(series=network.SeriesFactory(pilot_area=area))
    page = PilotAreaPageFactory(pilot_area=area)
    page.save_revision()

    made = copy(admin, page)

    assert made.pilot_area_id != area.pk
    assert made.pilot_area.name == {"nl": f"Proeftuin Noord {mark('nl')}", "en": "Pilot North (copy)"}
    assert made.pilot_area.place == "Assen"
    assert made.pilot_area.organisation_roles.count() == 1
    assert area.organisation_roles.count() == 1
    assert made.pilot_area.slug != area.slug
    assert not Session.objects.filter(series__pilot_area=made.pilot_area).exists()
    assert not made.live
    assert made.get_latest_revision_as_object().pilot_area_id == made.pilot_area_id


def test_editing_a_copy_leaves_the_original_alone(admin):
    page = PilotAreaPageFactory(pilot_area=network.PilotAreaFactory(place="Assen"))
    page.save_revision().publish()
    page.save_revision()
    made = copy(admin, page)

    admin.post(edit_url(made), form_data(admin, edit_url(made), title="Next"))
    made.get_latest_revision().publish()
    made = PilotAreaPage.objects.get(pk=made.pk)
    made.pilot_area.place = "Emmen"
    made.pilot_area.save()

    assert PilotArea.objects.get(pk=page.pilot_area_id).place == "Assen"


@pytest.mark.parametrize(
    ("factory", "field"),
    [(PublicationPageFactory, "publication"), (CommunityPageFactory, "community")],
)
def test_copies_of_other_pages_have_records_of_their_own(admin, factory, field):
    page = factory()

    made = copy(admin, page)

    assert getattr(made, field).pk != getattr(page, field).pk
    assert getattr(made, field).name["nl"].endswith(mark("nl"))


def test_copy_of_a_cohort_takes_no_participants_along(admin):
    page = CohortPageFactory()
    network.ParticipationFactory(cohort=page.cohort)

    made = copy(admin, page)

    assert made.cohort.community == page.cohort.community
    assert not Participation.objects.filter(cohort=made.cohort).exists()


def test_copy_of_a_call_is_a_draft_for_a_cohort_of_its_own(admin):
    page = CallPageFactory()

    made = copy(admin, page)

    assert made.call.status == Call.Status.DRAFT
    assert made.call.cohort_id != page.call.cohort_id
    assert made.call.opens == page.call.opens


def test_copying_a_community_with_its_cohorts_keeps_them_together(admin):
    cohort_page = CohortPageFactory()
    page = CommunityPage.objects.get(pk=cohort_page.get_parent().pk)

    made = copy(admin, page, copy_subpages="on")

    (below,) = CohortPage.objects.child_of(made)
    assert below.cohort_id != cohort_page.cohort_id
    assert below.cohort.community == made.community


def test_page_is_not_copied_into_another_language(admin):
    page = CommunityPageFactory(language="nl")
    data = {"new_title": "Copy", "new_slug": "copy", "new_parent_page": section(HomePage, "en").pk}

    response = admin.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data)

    assert response.status_code == 200
    assert "A page stays among the pages of its language." in response.content.decode()


def test_copy_is_never_an_alias(admin):
    page = PilotAreaPageFactory()
    assert (
        'name="alias"' not in admin.get(reverse("wagtailadmin_pages:copy", args=[page.pk])).content.decode()
    )

    made = copy(admin, page, alias="on")

    assert made.alias_of_id is None


def test_translator_is_shown_the_way_to_the_words_of_the_record(client):
    page = PilotAreaPageFactory(language="en")
    sign_in(client, roles.TRANSLATOR, "en", language="en")

    html = client.get(edit_url(page)).content.decode()

    assert "Translate its words" in html
    assert "Change the facts" not in html
