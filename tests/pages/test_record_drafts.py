"""A record and the drafts of its pages are made in one go."""

import pytest
from django.urls import reverse
from wagtail.models import Locale

from articles.models import PublicationPage
from cohorts.models import CallPage, CohortPage, CommunityPage
from home.structure import roles
from leernetwerk.network.models import Cohort, PilotArea
from leernetwerk.pages.record_drafts import NoPlace, NoWords, make_page_draft
from pilots.models import PilotAreaPage, PilotSectionPage
from tests.factories import network
from tests.factories.accounts import SuperuserFactory
from tests.factories.pages import CohortPageFactory, CommunityPageFactory, PilotAreaPageFactory, section
from tests.network.screens import admin, edit_url, form_data, url  # noqa: F401
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db


def locale(code):
    return Locale.objects.get(language_code=code)


def test_a_new_pilot_area_gets_a_draft_in_each_language_it_has_a_name_in(admin):  # noqa: F811
    address = url(PilotArea, "add")
    response = admin.post(address, form_data(admin, address, name_nl="Proeftuin Oost", name_en="Pilot East"))
    area = PilotArea.objects.get()
    assert response.headers["Location"] == edit_url(area)
    pages = PilotAreaPage.objects.order_by("locale__language_code")
    assert [(page.title, page.slug, page.live) for page in pages] == [
        ("Pilot East", "pilot-east", False),
        ("Proeftuin Oost", "proeftuin-oost", False),
    ]
    assert len({page.translation_key for page in pages}) == 1
    assert all(page.get_parent().specific_class is PilotSectionPage for page in pages)


def test_a_language_without_a_name_gets_no_page(admin):  # noqa: F811
    address = url(PilotArea, "add")
    admin.post(address, form_data(admin, address, name_nl="Proeftuin Oost"))
    assert [page.locale.language_code for page in PilotAreaPage.objects.all()] == ["nl"]
    with pytest.raises(NoWords):
        make_page_draft(PilotArea.objects.get(), locale("en"), SuperuserFactory())


def test_drafts_are_made_only_where_the_user_may_add_pages(client):
    sign_in(client, roles.EDITOR, "nl")
    address = url(PilotArea, "add")
    client.post(address, form_data(client, address, name_nl="Oost", name_en="East"))
    assert [page.locale.language_code for page in PilotAreaPage.objects.all()] == ["nl"]
    assert PilotAreaPage.objects.get().owner is not None


def test_the_missing_page_is_made_from_the_screen_of_the_record(admin):  # noqa: F811
    dutch = PilotAreaPageFactory()
    dutch.themes.add(network.ThemeFactory())
    dutch.save()
    address = reverse("leernetwerk_record_page", args=["pilotarea", dutch.pilot_area.pk, "en"])
    assert admin.get(address).status_code == 405
    response = admin.post(address)
    english = PilotAreaPage.objects.get(locale=locale("en"))
    assert response.headers["Location"] == reverse("wagtailadmin_pages:edit", args=[english.pk])
    assert english.translation_key == dutch.translation_key
    assert list(english.themes.all()) == list(dutch.themes.all())
    assert not english.live
    assert english.title == dutch.pilot_area.name["en"]
    admin.post(address)
    assert PilotAreaPage.objects.count() == 2


def test_who_may_add_no_pages_in_a_language_makes_none(client):
    dutch = PilotAreaPageFactory()
    sign_in(client, roles.CHIEF_EDITOR, "nl")
    response = client.post(
        reverse("leernetwerk_record_page", args=["pilotarea", dutch.pilot_area.pk, "en"]), follow=True
    )
    assert "You may not add pages there" in response.content.decode()
    assert PilotAreaPage.objects.count() == 1


def test_only_pages_that_the_user_may_add_are_offered(client):
    area, cohort = network.PilotAreaFactory(), network.CohortFactory()
    sign_in(client, roles.CHIEF_EDITOR, "nl")
    for record in (area, cohort):
        html = client.get(edit_url(record)).content.decode()
        arguments = [record._meta.model_name, record.pk]
        assert reverse("leernetwerk_record_page", args=[*arguments, "nl"]) in html
        assert reverse("leernetwerk_record_page", args=[*arguments, "en"]) not in html


@pytest.mark.parametrize("arguments", [["theme", 1, "nl"], ["pilotarea", 999999, "nl"], ["x", 1, "xx"]])
def test_nonsense_in_the_address_is_not_found(admin, arguments):  # noqa: F811
    assert admin.post(reverse("leernetwerk_record_page", args=arguments), follow=True).status_code == 404


def test_a_cohort_stands_below_its_community():
    user = SuperuserFactory()
    cohort = network.CohortFactory()
    with pytest.raises(NoPlace):
        make_page_draft(cohort, locale("nl"), user)
    community = make_page_draft(cohort.community, locale("nl"), user)
    page = make_page_draft(cohort, locale("nl"), user)
    assert isinstance(community, CommunityPage)
    assert isinstance(page, CohortPage)
    assert page.get_parent().specific == community


def test_calls_and_publications_have_their_sections():
    user = SuperuserFactory()
    call = make_page_draft(network.CallFactory(), locale("en"), user)
    assert isinstance(call, CallPage)
    assert call.call.cohort.name["en"] in call.title
    assert isinstance(make_page_draft(network.PublicationFactory(), locale("nl"), user), PublicationPage)


def test_adding_a_page_in_the_explorer_starts_with_the_record(admin):  # noqa: F811
    community = CommunityPageFactory()
    add = reverse("wagtailadmin_pages:add", args=["cohorts", "cohortpage", community.pk])
    response = admin.get(add)
    assert response.headers["Location"] == f"{url(Cohort, 'add')}?community={community.community.pk}"
    add = reverse("wagtailadmin_pages:add", args=["pilots", "pilotareapage", section(PilotSectionPage).pk])
    assert admin.get(add).headers["Location"] == url(PilotArea, "add")


def test_the_page_of_a_record_shows_the_record_as_it_was_saved(admin):  # noqa: F811
    page = CohortPageFactory(live=False)
    response = admin.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert response.status_code == 200
