"""Every kind of record has a list, a form, a history and a place in the menu."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from home.structure import roles
from leernetwerk.network.models import Cohort, Participation, PilotArea, Session, Theme
from leernetwerk.network.record_pages import record_models
from tests.factories import network
from tests.factories.accounts import SuperuserFactory
from tests.factories.pages import CohortPageFactory, PilotAreaPageFactory
from tests.network.screens import edit_url, errors_of, form_data, save, url
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db
KINDS = sorted(
    (model for model in record_models() if model._meta.app_label == "network"),
    key=lambda model: model.__name__,
)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_every_screen_of_every_kind_of_record_opens(client, model, language):
    client.force_login(SuperuserFactory(language=language))
    record = getattr(network, f"{model.__name__}Factory")()
    for view in ("list", "list_results", "add"):
        assert client.get(url(model, view)).status_code == 200, view
    for view in ("edit", "history", "usage", "delete"):
        assert client.get(url(model, view, record.pk)).status_code == 200, view
    assert client.get(url(model, "list"), {"ordering": "-x", "p": "9" * 30}).status_code == 200
    for view in ("choose", "choose_results"):
        address = reverse(f"wagtailsnippetchoosers_network_{model._meta.model_name}:{view}")
        assert client.get(address).status_code == 200, view


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_saving_a_record_as_it_is_changes_nothing(admin, model):
    record = getattr(network, f"{model.__name__}Factory")()
    before = model.objects.get(pk=record.pk).serializable_data()
    assert save(admin, record).status_code == 302
    after = model.objects.get(pk=record.pk).serializable_data()
    for name in ("updated_at", "latest_revision"):
        del before[name], after[name]
    assert after == before


def test_records_stand_in_two_groups_of_the_menu(admin):
    html = admin.get(reverse("wagtailadmin_home")).content.decode()
    for label in ("Network", "Reference lists", "Pilot areas", "Organisations"):
        assert label in html
    assert f'"{reverse("wagtailsnippets:index")}"' not in html


def test_record_screens_save_nothing_by_themselves(admin):
    theme = network.ThemeFactory()
    for address in (edit_url(theme), url(Theme, "add")):
        assert b"w-autosave#save" not in admin.get(address).content
    data = form_data(admin, edit_url(theme)) | {"name_nl": "anders"}
    response = admin.post(edit_url(theme), data, headers={"accept": "application/json"})
    assert response.status_code in {302, 403}
    assert Theme.objects.get().name == theme.name


def test_a_relation_in_the_address_is_filled_in_and_leads_back(admin):
    cohort = network.CohortFactory()
    address = f"{url(Participation, 'add')}?cohort={cohort.pk}"
    data = form_data(admin, address, organisation=network.OrganisationFactory().pk)
    assert data["cohort"] == [str(cohort.pk)]
    response = admin.post(address, data)
    assert response.headers["Location"] == edit_url(cohort)
    data = form_data(admin, address, organisation=network.OrganisationFactory().pk)
    response = admin.post(address, data | {"action-add-another": "1"})
    assert response.headers["Location"] == address
    assert [one.position for one in cohort.participations.all()] == [1, 2]


@pytest.mark.parametrize("value", ["", "x", "0", "-1", "9" * 40, "²", "\x00", '"'])
def test_nonsense_as_a_relation_in_the_address_is_passed_over(admin, value):
    assert admin.get(url(Session, "add"), {"series": value}).status_code == 200


def test_the_same_organisation_twice_in_a_cohort_is_refused(admin):
    existing = network.ParticipationFactory()
    address = url(Participation, "add")
    data = form_data(admin, address, cohort=existing.cohort.pk, organisation=existing.organisation.pk)
    assert "This organisation already takes part in this cohort." in str(errors_of(admin.post(address, data)))


def test_a_cohort_lists_its_participations_and_sessions_each_with_its_own_screen(admin):
    cohort = network.CohortFactory()
    participations = network.ParticipationFactory.create_batch(40, cohort=cohort)
    session = network.SessionFactory(series__cohort=cohort)
    html = admin.get(edit_url(cohort)).content.decode()
    for record in (*participations, session, session.series):
        assert f'href="{edit_url(record)}"' in html
    assert f"{url(Session, 'add')}?series={session.series.pk}" in html


def test_the_number_of_queries_of_a_screen_does_not_grow_with_its_rows(client):
    counts = []
    sign_in(client, roles.CHIEF_EDITOR)
    for number in (3, 40):
        cohort = CohortPageFactory().cohort
        network.ParticipationFactory.create_batch(number, cohort=cohort, sector=network.SectorFactory())
        series = network.SeriesFactory(cohort=cohort)
        network.SessionFactory.create_batch(number, series=series, host=network.OrganisationFactory())
        with CaptureQueriesContext(connection) as queries:
            assert client.get(edit_url(cohort)).status_code == 200
        counts.append(len(queries))
    assert counts[1] <= counts[0]


def test_participations_are_put_in_order(admin):
    cohort = network.CohortFactory()
    first, second, third = network.ParticipationFactory.create_batch(3, cohort=cohort)
    elsewhere = network.ParticipationFactory(position=7)
    for position in ("0", "99", "x", ""):
        assert admin.post(f"{url(third, 'reorder', third.pk)}?position={position}").status_code == 200
    admin.post(f"{url(third, 'reorder', third.pk)}?position=0")
    assert list(cohort.participations.all()) == [third, first, second]
    assert Participation.objects.get(pk=elsewhere.pk).position == 7


def test_a_record_shows_in_which_languages_its_page_is_live_draft_or_missing(admin):
    area = network.PilotAreaFactory()
    page = PilotAreaPageFactory(pilot_area=area, live=False)
    lines = admin.get(edit_url(area)).content.decode()
    assert reverse("wagtailadmin_pages:view_draft", args=[page.pk]) in lines
    assert reverse("leernetwerk_record_page", args=["pilotarea", area.pk, "en"]) in lines
    assert "nl draft, en –" in admin.get(url(PilotArea, "list")).content.decode()


def test_lists_say_in_which_languages_there_are_words(admin):
    network.CohortFactory(name={"nl": "Groep 1"})
    assert "nl ✓ en –" in admin.get(url(Cohort, "list")).content.decode()


@pytest.mark.parametrize("text", ["\x00", "a" * 300, "x\x00y"])
def test_bad_input_in_a_text_is_a_message_and_the_typed_text_stays(admin, text):
    theme = network.ThemeFactory()
    response = save(admin, theme, name_nl=text)
    assert errors_of(response)
    assert Theme.objects.get().name == theme.name


def test_any_writing_is_a_name(admin):
    theme = network.ThemeFactory()
    for text in ("مرحبا", "👾" * 100, "‮omgekeerd", "<script>alert(1)</script>"):
        assert save(admin, theme, name_nl=text).status_code == 302
        assert Theme.objects.get().name["nl"] == text
    assert b"<script>alert(1)" not in admin.get(url(Theme, "list")).content


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_no_input_breaks_a_form(admin, model):
    record = getattr(network, f"{model.__name__}Factory")()
    data = form_data(admin, edit_url(record))
    fields = [name for name in data if not re.search("csrf|_FORMS|loaded_revision", name)]
    for text in ("\x00", "9" * 40, "-1", "NaN", "1e999", "٣", "' OR 1=1", "👾" * 400):
        response = admin.post(edit_url(record), data | dict.fromkeys(fields, text))
        assert response.status_code in {200, 302}, text


def test_sessions_are_filtered_by_a_period_written_the_dutch_way(admin):
    wanted = network.SessionFactory(date="2027-11-20")
    network.SessionFactory(date="2027-12-20")
    response = admin.get(url(Session, "list"), {"date_from": "1-11-2027", "date_to": "2027-11-30"})
    assert list(response.context["object_list"]) == [wanted]
    assert (
        admin.get(url(Session, "list"), {"date_from": "x", "series": "x", "status": "x"}).status_code == 200
    )
