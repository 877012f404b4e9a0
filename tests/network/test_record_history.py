"""Who changed what into what, and putting it back."""

from datetime import time

import pytest

from leernetwerk.network.models import Session, Theme
from tests.factories import network
from tests.network.screens import form_data, save, url

pytestmark = pytest.mark.django_db


def test_the_first_change_of_a_record_made_by_the_software_can_be_undone(admin):
    theme = network.ThemeFactory(name={"nl": "oud", "en": "old"})
    save(admin, theme, name_nl="nieuw")
    first = theme.revisions.order_by("pk").first()
    address = url(theme, "revisions_revert", theme.pk, first.pk)
    response = admin.post(address, form_data(admin, address))
    assert response.status_code == 302
    assert Theme.objects.get().name == {"nl": "oud", "en": "old"}


def test_the_history_tells_who_and_when(admin):
    theme = network.ThemeFactory()
    save(admin, theme, name_nl="nieuw")
    html = admin.get(url(theme, "history", theme.pk)).content.decode()
    assert "Name (Dutch)" in html
    assert "Sanne Example" in html or "@example.org" in html


def test_a_comparison_shows_words_per_language_dates_and_times_as_people_write_them(admin):
    session = network.SessionFactory(date="2027-11-20", start_time=time(9), name={"nl": "Leren van elkaar"})
    save(admin, session, date="27-11-2027", start_time="", name_nl="Leren met elkaar", name_en="Learning")
    earlier, later = session.revisions.order_by("pk")
    html = admin.get(url(session, "revisions_compare", session.pk, earlier.pk, later.pk)).content.decode()
    assert '<span class="deletion">20 November 2027</span>' in html
    assert '<span class="addition">27 November 2027</span>' in html
    assert '<span class="deletion">9:00</span>' in html
    assert '<span class="deletion">van</span><span class="addition">met</span>' in html
    assert 'English: <span lang="en"><span class="addition">Learning</span>' in html
    assert ">None<" not in html
    assert "{&#x27;nl" not in html


def test_a_comparison_shows_partial_dates_and_rows(admin):
    area = network.PilotAreaFactory(since="2016-07")
    network.PilotAreaOrganisationFactory(pilot_area=area)
    save(admin, area, since="2017")
    earlier, later = area.revisions.order_by("pk")
    html = admin.get(url(area, "revisions_compare", area.pk, earlier.pk, later.pk)).content.decode()
    assert '<span class="deletion">July 2016</span>' in html
    assert '<span class="addition">2017</span>' in html


def test_a_comparison_shows_how_the_name_of_then_changed(admin):
    participation = network.ParticipationFactory(organisation_label="GGD Brug Noord")
    save(admin, participation, organisation_label="GGD Brug Zuid")
    earlier, later = participation.revisions.order_by("pk")
    address = url(participation, "revisions_compare", participation.pk, earlier.pk, later.pk)
    html = admin.get(address).content.decode()
    assert "Name as used then" in html
    assert '<span class="deletion">Noord</span><span class="addition">Zuid</span>' in html


def test_putting_back_a_record_leaves_all_others_as_they_are(admin):
    area = network.PilotAreaFactory(place="Oud")
    session = network.SessionFactory(series__pilot_area=area, date="2027-11-20")
    save(admin, area, place="Nieuw")
    save(admin, session, date="2027-11-27")
    first = area.revisions.order_by("pk").first()
    address = url(area, "revisions_revert", area.pk, first.pk)
    admin.post(address, form_data(admin, address))
    area.refresh_from_db()
    assert area.place == "Oud"
    assert str(Session.objects.get().date) == "2027-11-27"
