"""Lines become quotes of known and new people."""

import pytest

from home.structure import roles
from leernetwerk.network.models import Person, Quote
from tests.factories import network
from tests.factories.bad_input import AWKWARD
from tests.network.paste.pasting import answer, asked, keep, paste_url, read, sent_by
from tests.network.screens import edit_url, url
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db


def test_a_quote_of_a_known_person_and_organisation_is_kept(admin):
    person = network.PersonFactory(name="Noor Smit")
    organisation = network.OrganisationFactory(name="De Brug")
    cohort = network.CohortFactory()
    response = read(admin, Quote, "Noor Smit, adviseur (De Brug): “Het werkt.”", cohort=cohort)
    assert asked(response) == [[]]
    response = keep(admin, Quote, response)
    assert response.headers["Location"] == edit_url(cohort)
    quote = Quote.objects.get()
    assert (quote.text, quote.function) == ({"nl": "Het werkt."}, {"nl": "adviseur"})
    assert (quote.person, quote.organisation, quote.cohort) == (person, organisation, cohort)
    assert quote.original_language == "nl"


def test_an_anonymous_quote_has_a_group_and_no_person(admin):
    response = keep(admin, Quote, read(admin, Quote, "deelnemer, jeugdzorg: Ik leerde veel."))
    assert response.headers["Location"] == url(Quote, "list")
    quote = Quote.objects.get()
    assert quote.function == {"nl": "deelnemer, jeugdzorg"}
    assert quote.person is None


def test_unknown_people_are_made_or_left_out(admin):
    text = "Noor Smit: “Een”\nBo Smit: “Twee”\nNoor Smit: “Drie”"
    response = read(admin, Quote, text)
    assert asked(response) == [["person"]] * 3
    assert asked(keep(admin, Quote, response)) == [["person"]] * 3
    keep(admin, Quote, response, {"all-person": "new", "rows-1-person": ""})
    assert Quote.objects.filter(person__name="Noor Smit").count() == 2
    assert Person.objects.count() == 1


def test_what_may_be_no_quote_and_what_is_there_already_is_asked(admin):
    network.QuoteFactory(text={"nl": "Het werkt."})
    response = read(admin, Quote, "Wat deelnemers zeggen\n“Het werkt”")
    assert asked(response) == [["plain"], ["existing"]]
    changes = answer(response, 0, "plain", "keep") | {"rows-1-DELETE": "on"}
    keep(admin, Quote, response, changes)
    assert Quote.objects.count() == 2


def test_a_quote_that_is_too_long_is_an_error_at_its_row(admin):
    response = read(admin, Quote, f"Noor: “{'a' * 1100}”")
    assert "text" in response.context["rows"].forms[0].errors
    assert "a" * 1100 in response.content.decode()


def test_a_translator_keeps_nothing(client, admin):
    data = sent_by(read(admin, Quote, "“Ja”"), keep="1")
    sign_in(client, roles.TRANSLATOR)
    client.post(paste_url(Quote), data)
    assert not Quote.objects.exists()


@pytest.mark.parametrize("text", AWKWARD)
def test_no_input_breaks_the_screen(admin, text):
    assert read(admin, Quote, f"{text} ({text}): “{text}”").status_code == 200
    response = read(admin, Quote, "Noor Smit, adviseur (De Brug): “Ja”")
    names = ("rows-0-text", "rows-0-person", "rows-0-function", "rows-0-organisation")
    assert keep(admin, Quote, response, dict.fromkeys(names, text)).status_code == 200
    assert keep(admin, Quote, response, dict.fromkeys(("language", "cohort"), text)).status_code == 200


def test_the_list_of_quotes_leads_there(admin):
    assert paste_url(Quote) in admin.get(url(Quote, "list")).content.decode()
