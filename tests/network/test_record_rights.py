"""Who may change what on the screen of a record."""

import pytest
from django.contrib.auth.models import AnonymousUser

from home.structure import roles
from leernetwerk.network.models import PilotArea, Session
from leernetwerk.network.permissions import languages_of
from tests.factories import network
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.pages import PilotAreaPageFactory
from tests.network.screens import edit_url, errors_of, form_data, save, url
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db


def pilot_area(**page):
    """Return a pilot area with a page."""
    return PilotAreaPageFactory(**page).pilot_area


def may_change(client, record, **changes):
    """Tell whether posting the full form changes ``record``."""
    superuser = type(client)()
    superuser.force_login(SuperuserFactory())
    data = form_data(superuser, edit_url(record), **changes)
    client.post(edit_url(record), data)
    stored = type(record).objects.get(pk=record.pk)
    return all(str(getattr(stored, name)) == value for name, value in changes.items())


@pytest.mark.parametrize(
    ("role", "language", "live", "may"),
    [
        (roles.CHIEF_EDITOR, "nl", True, True),
        (roles.CHIEF_EDITOR, "en", True, False),
        (roles.EDITOR, "nl", True, False),
        (roles.EDITOR, "nl", False, True),
        (roles.EDITOR, "en", False, False),
        (roles.MANAGERS, "nl", True, True),
        (roles.TRANSLATOR, "nl", False, False),
    ],
)
def test_facts_follow_the_rights_on_the_pages(client, role, language, live, may):
    area = pilot_area(language="nl", live=live)
    sign_in(client, role, language)
    assert client.get(edit_url(area)).status_code == 200
    assert may_change(client, area, place="Elders") is may


def test_who_may_publish_one_language_may_change_the_facts_of_all(client):
    area = pilot_area(language="nl")
    PilotAreaPageFactory(language="en", pilot_area=area)
    sign_in(client, roles.CHIEF_EDITOR, "en")
    assert may_change(client, area, place="Elders")


@pytest.mark.parametrize(("role", "may"), [(roles.CHIEF_EDITOR, True), (roles.EDITOR, False)])
def test_a_session_follows_its_owner(client, role, may):
    session = network.SessionFactory(series__pilot_area=pilot_area())
    sign_in(client, role)
    assert may_change(client, session, place="Elders") is may


def test_who_may_not_change_a_record_adds_no_sessions_to_it_nor_moves_them_there(client):
    series = network.SeriesFactory(pilot_area=pilot_area())
    own = network.SessionFactory()
    sign_in(client, roles.EDITOR)
    address = f"{url(Session, 'add')}?series={series.pk}"
    response = client.post(address, form_data(client, address, date="20-11-2027"))
    assert "__all__" in errors_of(response)
    assert errors_of(save(client, own, series=series.pk))
    assert not series.sessions.exists()


def test_a_record_without_pages_is_changed_by_whoever_has_the_permission(client):
    area, organisation = network.PilotAreaFactory(), network.OrganisationFactory()
    session = network.SessionFactory()
    sign_in(client, roles.EDITOR, "en")
    assert may_change(client, area, place="Elders")
    assert may_change(client, organisation, abbreviation="E")
    assert may_change(client, session, place="Elders")


def test_a_user_without_rights_on_records_is_kept_out(client):
    user = UserFactory(is_staff=True)
    client.force_login(user)
    for address in (edit_url(network.ThemeFactory()), url(Session, "list"), url(Session, "add")):
        assert client.get(address).status_code in {302, 403}


def test_a_translator_types_the_words_of_one_language_and_nothing_else(client):
    area = pilot_area()
    area.name = {"nl": "Proeftuin", "en": "Old"}
    area.save()
    link = network.PilotAreaLinkFactory(pilot_area=area, label={"nl": "Verslag"})
    user = sign_in(client, roles.TRANSLATOR, "en")
    data = {
        "name-en": "New",
        "name-nl": "Gekaapt",
        "name_nl": "Gekaapt",
        "place": "Gekaapt",
        "region-en": "South",
        f"links-{link.pk}-label-en": "Report",
        f"links-{link.pk}-url": "https://evil.example",
        "links-0-DELETE": "on",
    }
    assert client.post(edit_url(area), data).status_code == 302
    area = PilotArea.objects.get()
    assert area.name == {"nl": "Proeftuin", "en": "New"}
    assert (area.place, area.region) == ("Veldhoven", {"en": "South"})
    assert [(one.label, one.url) for one in area.links.all()] == [
        ({"nl": "Verslag", "en": "Report"}, link.url)
    ]
    assert area.latest_revision.user == user
    assert area.latest_revision.as_object().name["en"] == "New"


def test_a_translator_neither_adds_nor_deletes_nor_brings_back_a_record(client, admin):
    theme = network.ThemeFactory()
    save(admin, theme, name_nl="Nieuw")
    first = theme.revisions.order_by("pk").first()
    sign_in(client, roles.TRANSLATOR, "en")
    for address in (
        url(theme, "add"),
        url(theme, "delete", theme.pk),
        url(theme, "revisions_revert", theme.pk, first.pk),
    ):
        assert client.post(address, {"name_nl": "x"}).status_code in {302, 403}, address
    theme.refresh_from_db()
    assert theme.name["nl"] == "Nieuw"


def test_the_only_words_there_are_cannot_be_taken_away_by_a_translator(client):
    theme = network.ThemeFactory(name={"en": "only"})
    sign_in(client, roles.TRANSLATOR, "en")
    response = client.post(edit_url(theme), {"name-en": ""})
    assert response.status_code == 200
    theme.refresh_from_db()
    assert theme.name == {"en": "only"}


def test_the_languages_of_a_user_follow_from_the_pages_of_the_groups(client):
    assert languages_of(sign_in(client, roles.TRANSLATOR, "en")) == {"en"}
    assert languages_of(sign_in(client, roles.EDITOR, "nl")) == {"nl"}
    assert languages_of(sign_in(client, roles.MANAGERS)) == {"nl", "en"}
    assert languages_of(SuperuserFactory()) == {"nl", "en"}
    assert languages_of(UserFactory()) == languages_of(AnonymousUser()) == set()


def test_words_that_a_translator_does_not_send_stay_as_they_are(client):
    session = network.SessionFactory(name={"nl": "Blijft", "en": "Stays"})
    sign_in(client, roles.TRANSLATOR, "nl")

    client.post(edit_url(session), {"name_nl": "Anders"})

    session.refresh_from_db()
    assert session.name == {"nl": "Blijft", "en": "Stays"}


def test_a_place_without_end_puts_a_participation_last(client):
    participation = network.ParticipationFactory()
    client.force_login(SuperuserFactory())

    response = client.post(f"{url(participation, 'reorder', participation.pk)}?position={'9' * 5000}")

    assert response.status_code == 200
