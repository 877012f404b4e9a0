"""What is in use stays, and the message says what uses it."""

import pytest
from django.urls import reverse
from wagtail.models import ReferenceIndex

from leernetwerk.network.deletion import blockers
from leernetwerk.network.models import Organisation, Participation, PilotArea, Theme
from tests.factories import network
from tests.factories.pages import NewsItemPageFactory, PilotAreaPageFactory
from tests.network.screens import edit_url, url

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_record_with_pages_is_kept_with_links_to_the_pages(admin, method):
    page = PilotAreaPageFactory()
    area = page.pilot_area
    response = getattr(admin, method)(url(area, "delete", area.pk), follow=True)
    html = response.content.decode()
    assert "cannot be deleted, because it is used by" in html
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in html
    assert PilotArea.objects.filter(pk=area.pk).exists()


def test_deleting_many_at_once_keeps_them_all_when_one_is_in_use(admin):
    used = PilotAreaPageFactory().pilot_area
    unused = network.PilotAreaFactory()
    address = reverse("wagtail_bulk_action", args=["network", "pilotarea", "delete"])
    response = admin.post(f"{address}?id={used.pk}&id={unused.pk}", follow=True)
    assert "cannot be deleted" in response.content.decode()
    assert PilotArea.objects.count() == 2
    admin.post(f"{address}?id={unused.pk}")
    assert list(PilotArea.objects.all()) == [used]


def test_an_organisation_in_use_is_kept_and_the_record_that_uses_it_is_named(admin):
    role = network.PilotAreaOrganisationFactory()
    organisation = role.organisation
    response = admin.post(url(organisation, "delete", organisation.pk), follow=True)
    assert response.status_code == 200
    assert edit_url(role.pilot_area) in response.content.decode()
    assert Organisation.objects.filter(pk=organisation.pk).exists()
    assert blockers(organisation) == [role.pilot_area]


def test_where_a_record_is_used_is_shown_before_it_is_deleted(admin):
    theme = network.ThemeFactory()
    page = NewsItemPageFactory()
    page.themes.add(theme)
    page.save()
    ReferenceIndex.create_or_update_for_object(page)
    html = admin.get(url(theme, "delete", theme.pk)).content.decode()
    assert "referenced 1 time" in html
    assert str(page) in admin.get(url(theme, "usage", theme.pk)).content.decode()
    assert Theme.objects.exists()


def test_deleting_a_row_leads_back_to_the_screen_it_was_on(admin):
    participation = network.ParticipationFactory()
    cohort = participation.cohort
    back = edit_url(cohort)
    address = f"{url(participation, 'delete', participation.pk)}?next={back}"
    assert f"{url(participation, 'delete', participation.pk)}?next=" in admin.get(back).content.decode()
    response = admin.post(address)
    assert response.headers["Location"] == back
    assert not Participation.objects.exists()


def test_a_record_in_a_block_of_a_page_knows_where_it_is_used():
    quote = network.QuoteFactory()
    page = NewsItemPageFactory(body=[("quote", {"quote": quote})])
    ReferenceIndex.create_or_update_for_object(page)
    assert [one for one, _references in ReferenceIndex.get_grouped_references_to(quote)] == [page.page_ptr]
