"""Applications that may be of the same person, or from the same organisation."""

import pytest

from cohorts.joining.duplicates import alike, duplicates_of, has_duplicates
from cohorts.models import Application
from tests.factories.joining import ApplicationFactory

pytestmark = pytest.mark.django_db

PLAIN = {
    "name": "Marit Heuvelrug",
    "email": "marit@leernetwerk.example",
    "organisation_name": "Wijkteam Noord",
}
OTHER = {"name": "Joost Zeewind", "email": "joost@leernetwerk.example", "organisation_name": "Bureau Duin"}


@pytest.mark.parametrize(
    ("values", "reasons"),
    [
        ({"email": "MARIT@leernetwerk.example"}, ("email",)),
        ({"name": "Heuvelrug, Márit"}, ("name",)),
        ({"name": "Marit van de Heuvelrugg"}, ("name",)),
        ({"organisation_name": "wijkteam  noord"}, ("organisation",)),
        ({"organisation_name": "Wijkteam Nord", "name": "Marit Heuvelrug"}, ("name", "organisation")),
        ({}, ()),
    ],
)
def test_another_application_is_pointed_out_for_what_looks_the_same(values, reasons):
    one = ApplicationFactory(**PLAIN)
    other = ApplicationFactory(**OTHER | values)

    assert [(found.application, found.reasons) for found in duplicates_of(one)] == (
        [(other, reasons)] if reasons else []
    )


def test_the_same_person_comes_before_a_colleague_whatever_the_call():
    one = ApplicationFactory(**PLAIN)
    colleague = ApplicationFactory(**OTHER | {"organisation_name": "Wijkteam Noord"}, call=one.call)
    same = ApplicationFactory(**OTHER | {"email": one.email})

    assert [found.application for found in duplicates_of(one)] == [same, colleague]


def test_names_of_nothing_are_alike_to_nobody():
    for text in ("", "jo"):
        assert not alike(text, text)


def test_a_list_is_narrowed_to_those_with_the_name_or_address_of_another():
    one, other = ApplicationFactory(**PLAIN), ApplicationFactory(**PLAIN)
    ApplicationFactory(**OTHER)

    assert set(Application.objects.filter(has_duplicates())) == {one, other}


def test_what_is_compared_follows_a_correction():
    application = ApplicationFactory(**PLAIN)
    application.name = "Ad de Wit"
    application.save(update_fields=["name"])

    application.refresh_from_db()
    assert application.name_key == "ad wit"
