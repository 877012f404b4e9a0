"""A participation keeps the name that its organisation had then; the organisation keeps its present one."""

import pytest
from wagtail.search.backends import get_search_backend

from leernetwerk.network.models import Participation
from leernetwerk.network.summaries import summary_of
from tests.factories import network
from tests.factories.accounts import SuperuserFactory
from tests.network.screens import edit_url, form_data, save, url

pytestmark = pytest.mark.django_db
THEN, NOW = "GGD Brug Noord", "GGD Brug-Noord"


@pytest.fixture
def participation():
    """Return the participation of an organisation that spells its name otherwise by now."""
    return network.ParticipationFactory(organisation__name=NOW, organisation_label=THEN)


@pytest.mark.parametrize(
    ("language", "label", "help_text"),
    [
        ("nl", "Naam zoals toen gebruikt", "Alleen als de naam toen anders was."),
        ("en", "Name as used then", "Only if the name was different then."),
    ],
)
def test_the_form_asks_for_the_name_of_then_in_the_language_of_the_admin(
    client, participation, language, label, help_text
):
    client.force_login(SuperuserFactory(language=language))

    html = client.get(edit_url(participation)).content.decode()

    assert label in html
    assert help_text in html
    assert f'value="{THEN}"' in html


def test_a_new_participation_takes_a_name_of_then(admin):
    cohort, organisation = network.CohortFactory(), network.OrganisationFactory(name=NOW)
    address = url(Participation, "add")

    admin.post(
        address,
        form_data(
            admin, address, cohort=cohort.pk, organisation=organisation.pk, organisation_label=f" {THEN} "
        ),
    )

    made = cohort.participations.get()
    assert (made.organisation_label, made.shown_organisation) == (THEN, THEN)


def test_a_name_of_then_that_is_emptied_gives_way_to_the_present_one(admin, participation):
    save(admin, participation, organisation_label="  ")

    assert Participation.objects.get().shown_organisation == NOW


def test_a_row_bears_the_name_of_then_and_tells_the_present_one(participation):
    row = summary_of(participation)

    assert row["title"] == THEN
    assert row["cells"] == [NOW]


@pytest.mark.parametrize("label", ["", NOW])
def test_a_row_tells_a_name_that_stayed_the_same_once(label):
    row = summary_of(network.ParticipationFactory(organisation__name=NOW, organisation_label=label))

    assert row["title"] == NOW
    assert row["cells"] == []


def test_a_cohort_lists_its_participants_by_their_names_of_then(admin, participation):
    html = admin.get(edit_url(participation.cohort)).content.decode()

    assert THEN in html


@pytest.mark.parametrize("method", ["search", "autocomplete"])
def test_a_participation_is_found_by_its_name_of_then_and_by_the_present_one(method):
    found = network.ParticipationFactory(organisation__name="Zorgbrug", organisation_label="Oeverloper")
    network.ParticipationFactory()

    for query in ("oeverloper", "zorgbrug"):
        assert list(getattr(get_search_backend(), method)(query, Participation)) == [found], query


def test_the_list_in_the_admin_finds_a_participation_by_its_name_of_then(admin):
    found = network.ParticipationFactory(organisation_label="Oeverloper")
    network.ParticipationFactory()

    response = admin.get(url(Participation, "list"), {"q": "oeverl"})

    assert list(response.context["object_list"]) == [found]
