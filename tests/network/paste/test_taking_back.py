"""A paste is undone as a whole, as long as nothing hangs on it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import ModelLogEntry, ReferenceIndex

from home.structure import roles
from leernetwerk.network.models import Organisation, Participation, Quote, Sector, Session
from tests.factories import network
from tests.factories.pages import CohortPageFactory, NewsItemPageFactory
from tests.network.paste.pasting import keep, read
from tests.network.screens import save, url
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db


def undo_url(model):
    """Return the address that takes the last paste back."""
    return url(model, "undo_paste", ModelLogEntry.objects.filter(action="wagtail.create").latest("pk").uuid)


def paste_participants(client, cohort, text="De Brug, zorg\nDe Vaart, onderwijs"):
    """Paste participants of whom nobody is known."""
    response = read(client, Participation, text, cohort=cohort)
    return keep(client, Participation, response, {"all-name": "new", "all-sector": "new"})


def test_the_message_offers_to_undo_and_all_of_the_paste_goes(admin):
    cohort = network.CohortFactory()
    other = network.ParticipationFactory(cohort=cohort)
    response = admin.get(paste_participants(admin, cohort).headers["Location"])
    assert undo_url(Participation) in response.content.decode()
    html = admin.get(undo_url(Participation)).content.decode()
    assert "De Brug" in html
    assert Participation.objects.count() == 3
    admin.post(undo_url(Participation))
    assert list(Participation.objects.all()) == [other]
    assert list(Organisation.objects.all()) == [other.organisation]
    assert not Sector.objects.exists()
    assert ModelLogEntry.objects.filter(action="wagtail.delete").count() == 6


def test_what_was_changed_since_stays_with_what_it_names(admin):
    paste_participants(admin, network.CohortFactory())
    changed = Participation.objects.first()
    save(admin, changed, role="partner")
    response = admin.post(undo_url(Participation), follow=True)
    assert "These stay" in response.content.decode()
    assert list(Participation.objects.all()) == [changed]
    assert list(Organisation.objects.all()) == [changed.organisation]
    assert Sector.objects.count() == 1


def test_what_others_use_stays(admin):
    paste_participants(admin, network.CohortFactory())
    used = Organisation.objects.get(name="De Brug")
    network.ParticipationFactory(organisation=used)
    admin.post(undo_url(Participation))
    assert list(Organisation.objects.all()) == [used]


def test_a_quote_on_a_page_stays(admin):
    keep(admin, Quote, read(admin, Quote, "“Een”\n“Twee”"))
    quote = Quote.objects.last()
    page = NewsItemPageFactory(body=[("quote", {"quote": quote})])
    ReferenceIndex.create_or_update_for_object(page)
    assert str(page) in admin.get(undo_url(Quote)).content.decode()
    admin.post(undo_url(Quote))
    assert list(Quote.objects.all()) == [quote]


def test_a_paste_is_undone_once(admin):
    keep(admin, Quote, read(admin, Quote, "“Een”"))
    address = undo_url(Quote)
    admin.post(address)
    assert admin.get(address).status_code == 200
    assert admin.post(address).status_code == 302


def test_who_pasted_takes_it_back_without_the_right_to_delete(client):
    sign_in(client, roles.EDITOR)
    keep(client, Session, read(client, Session, "6 september 2087", series=network.SeriesFactory()))
    client.post(undo_url(Session))
    assert not Session.objects.exists()


def test_nobody_takes_back_what_another_pasted_or_what_is_older_than_a_day(client):
    sign_in(client, roles.CHIEF_EDITOR)
    keep(client, Quote, read(client, Quote, "“Een”"))
    address = undo_url(Quote)
    ModelLogEntry.objects.update(timestamp=timezone.now() - timedelta(hours=25))
    client.post(address)
    ModelLogEntry.objects.update(timestamp=timezone.now())
    sign_in(client, roles.MANAGERS)
    client.post(address)
    assert Quote.objects.exists()


def test_who_may_not_change_the_cohort_any_more_takes_nothing_back(client):
    sign_in(client, roles.EDITOR)
    cohort = CohortPageFactory(live=False).cohort
    paste_participants(client, cohort)
    cohort.pages.update(live=True)
    assert client.post(undo_url(Participation)).status_code in {302, 403}
    assert Participation.objects.count() == 2


def test_an_address_of_no_paste_says_that_there_is_nothing_to_take_back(admin):
    response = admin.get(url(Quote, "undo_paste", "00000000-0000-0000-0000-000000000000"))
    assert "nothing to take back" in response.content.decode()
