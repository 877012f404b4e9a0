"""Lines or cells of a table become participations of known and new organisations."""

import pytest

from home.structure import roles
from leernetwerk.network.models import Organisation, Participation, Sector
from tests.factories import network
from tests.factories.bad_input import AWKWARD
from tests.factories.pages import CohortPageFactory
from tests.network.paste.pasting import answer, asked, keep, paste_url, read, rows, sent_by
from tests.network.screens import edit_url
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db

NINE = """ • GGD De Kust, publieke zorg
 • Veldzicht, gehandicaptenzorg en ondersteuning
 • De Linde, jeugd en opvoedhulp
 • Politie Delfland, veiligheid
 • Het Anker, jeugd en opvoedhulp
 • Hogeschool Delft, onderwijs
 • Spaarbank, bancaire sector
 • De Brug, zorg, welzijn en wonen
 • Gemeente Delft, overheid"""


@pytest.fixture
def cohort():
    return network.CohortFactory()


@pytest.fixture
def known():
    """A known organisation and sector."""
    network.SectorFactory(name={"nl": "zorg, welzijn en wonen", "en": "care, welfare and housing"})
    return network.OrganisationFactory(name="De Brug")


def kept():
    """Return the stored participations as short rows."""
    found = Participation.objects.select_related("organisation", "sector")
    return [(one.organisation.name, one.organisation_label, str(one.shown_sector), one.role) for one in found]


def test_nine_unknown_participants_and_sectors_are_made_with_two_answers(admin, cohort):
    response = read(admin, Participation, NINE, cohort=cohort)
    assert asked(response) == [["name", "sector"]] * 9
    response = keep(admin, Participation, response, {"all-name": "new", "all-sector": "new"})
    assert response.headers["Location"] == edit_url(cohort)
    assert [row[0] for row in kept()] == [line.split(",")[0].strip(" •") for line in NINE.split("\n")]
    assert kept()[7] == ("De Brug", "", "zorg, welzijn en wonen", "participant")
    assert Sector.objects.count() == 8
    assert [one.position for one in cohort.participations.all()] == list(range(1, 10))
    assert all(one.latest_revision for one in Organisation.objects.all())


def test_known_names_are_not_asked_about(admin, cohort, known):
    response = read(admin, Participation, "de brug\tcare, welfare and housing\tpartner", cohort=cohort)
    assert asked(response) == [[]]
    keep(admin, Participation, response)
    participation = Participation.objects.get()
    assert participation.organisation == known
    assert participation.sector == Sector.objects.get()
    assert kept() == [("De Brug", "", "zorg, welzijn en wonen", "partner")]


def test_the_name_used_then_is_kept(admin, cohort, known):
    network.AlternativeNameFactory(organisation=known, name="Stichting Oud")
    response = read(admin, Participation, "Stichting Oud", cohort=cohort)
    assert "Now: De Brug" in response.content.decode()
    keep(admin, Participation, response)
    assert kept() == [("De Brug", "Stichting Oud", "", "participant")]


@pytest.mark.parametrize(
    ("value", "name", "label"),
    [("is-{}", "De Brug", ""), ("was-{}", "De Brug", "De Bruk"), ("new", "De Bruk", "")],
)
def test_a_nearly_known_name_is_asked(admin, cohort, known, value, name, label):
    response = read(admin, Participation, "De Bruk", cohort=cohort)
    assert asked(response) == [["name-near"]]
    assert asked(keep(admin, Participation, response)) == [["name-near"]]
    assert not Participation.objects.exists()
    keep(admin, Participation, response, answer(response, 0, "name-near", value.format(known.pk)))
    assert kept() == [(name, label, "", "participant")]


def test_a_nearly_known_name_is_not_made_by_an_answer_for_all(admin, cohort, known):
    response = read(admin, Participation, "De Bruk\nIets Anders\nNog Iets", cohort=cohort)
    response = keep(admin, Participation, response, {"all-name": "new", "all-name-near": "new"})
    assert asked(response) == [["name-near"], [], []]


def test_another_known_name_may_be_typed(admin, cohort, known):
    response = read(admin, Participation, "Iets Anders", cohort=cohort)
    assert '<option value="De Brug">' in response.content.decode()
    keep(admin, Participation, response, {"rows-0-name": "De Brug"})
    assert kept() == [("De Brug", "", "", "participant")]


def test_a_name_that_several_bear_is_asked(admin, cohort, known):
    other = network.OrganisationFactory(name="de brug")
    response = read(admin, Participation, "De Brug", cohort=cohort)
    assert asked(response) == [["name-near"]]
    keep(admin, Participation, response, answer(response, 0, "name-near", f"is-{other.pk}"))
    assert Participation.objects.get().organisation == other


def test_an_unknown_sector_may_stay_a_text(admin, cohort, known):
    response = read(admin, Participation, "De Brug, ruimtevaart", cohort=cohort)
    keep(admin, Participation, response, answer(response, 0, "sector", "text"))
    participation = Participation.objects.get()
    assert participation.sector is None
    assert participation.sector_label == {"nl": "ruimtevaart"}


def test_a_nearly_known_sector_keeps_the_words_used_then(admin, cohort, known):
    sector = Sector.objects.get()
    response = read(admin, Participation, "De Brug, zorg, welzijn & wonen", cohort=cohort)
    keep(admin, Participation, response, answer(response, 0, "sector-near", f"is-{sector.pk}"))
    participation = Participation.objects.get()
    assert participation.sector == sector
    assert participation.sector_label == {"nl": "zorg, welzijn & wonen"}


def test_who_takes_part_already_is_left_out(admin, cohort, known):
    network.ParticipationFactory(cohort=cohort, organisation=known)
    response = read(admin, Participation, "De Brug\nDe Brug, partner\nNieuw\nNieuw", cohort=cohort)
    assert asked(response) == [["taken"], [], ["name"], ["name"]]
    response = keep(admin, Participation, response, {"all-name": "new"})
    assert asked(response) == [["taken"], [], [], ["taken"]]
    keep(admin, Participation, response, {"all-taken": "skip"})
    assert [row[0] for row in kept()].count("De Brug") == 2
    assert [row[0] for row in kept()].count("Nieuw") == 1


def test_a_row_without_a_name_is_an_error_until_it_is_left_out(admin, cohort, known):
    response = read(admin, Participation, "De Brug\tzorg\n\tzorg", cohort=cohort)
    assert "name" in rows(response)[1].errors
    changes = answer(response, 0, "sector", "text") | {"rows-1-DELETE": "on"}
    keep(admin, Participation, response, changes)
    assert len(kept()) == 1


def test_a_failure_halfway_keeps_nothing(admin, cohort, monkeypatch):
    response = read(admin, Participation, "Een\nTwee", cohort=cohort)
    clean = Participation.full_clean

    def fail(self, **arguments):
        if self.position == 2:
            self.role = "nonsense"
        clean(self, **arguments)

    monkeypatch.setattr(Participation, "full_clean", fail)
    response = keep(admin, Participation, response, {"all-name": "new"})
    assert "Nothing was kept" in response.content.decode()
    assert not Participation.objects.exists()
    assert not Organisation.objects.exists()


def test_who_may_not_make_organisations_is_not_offered_it(client, cohort):
    user = sign_in(client, roles.EDITOR)
    user.groups.get().permissions.filter(codename="add_organisation").first().group_set.clear()
    response = read(client, Participation, "Een\nTwee", cohort=cohort)
    response = keep(client, Participation, response, {"all-name": "new", "rows-0-answer-name": "new|een"})
    assert response.status_code == 200
    assert not Organisation.objects.exists()


def test_who_may_not_change_the_cohort_keeps_nothing(client, admin, known):
    cohort = CohortPageFactory().cohort
    data = sent_by(read(admin, Participation, "De Brug", cohort=cohort), keep="1")
    for role in (roles.EDITOR, roles.TRANSLATOR):
        sign_in(client, role)
        client.post(paste_url(Participation), data)
    assert not Participation.objects.exists()
    sign_in(client, roles.CHIEF_EDITOR)
    client.post(paste_url(Participation), data)
    assert len(kept()) == 1


@pytest.mark.parametrize("text", AWKWARD)
def test_no_input_breaks_the_screen(admin, cohort, text):
    assert read(admin, Participation, f"{text}\tzorg", cohort=cohort).status_code == 200
    response = read(admin, Participation, "De Brug, zorg", cohort=cohort)
    names = ("rows-0-name", "rows-0-sector", "rows-0-role", "rows-0-answer-name", "all-name")
    assert keep(admin, Participation, response, dict.fromkeys(names, text)).status_code == 200
    assert keep(admin, Participation, response, {"rows-TOTAL_FORMS": text}).status_code in {200, 302}
    response = read(admin, Participation, f"{text}, {text}", cohort=cohort)
    if "rows" in response.context:
        assert keep(admin, Participation, response, {"all-name": "new"}).status_code in {200, 302}
        changes = {"all-name": "new", "all-sector": "new", "rows-0-answer-name": f"new|{text}"}
        assert keep(admin, Participation, response, changes).status_code in {200, 302}


def test_the_screen_of_a_cohort_leads_there(admin, cohort):
    assert f"{paste_url(Participation)}?cohort={cohort.pk}" in admin.get(edit_url(cohort)).content.decode()
