"""A record is made where it is chosen, without leaving the form."""

import pytest
from django.urls import reverse

from home.structure import roles
from leernetwerk.network.models import Figure, Organisation, Person, Position, Quote, Sector, Term, Theme
from tests.factories import network
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db


def create_url(model):
    return reverse(f"wagtailsnippetchoosers_network_{model._meta.model_name}:create")


@pytest.mark.parametrize(
    ("model", "data"),
    [
        (Theme, {"name_nl": "zorg"}),
        (Sector, {"name_nl": "zorg, welzijn"}),
        (Organisation, {"name": "De Brug"}),
        (Person, {"name": "Noor"}),
        (Figure, {"value": "250", "label_nl": "mensen", "as_of": "juli 2016"}),
        (Quote, {"text_nl": "Zo is het", "original_language": "nl"}),
        (Term, {"name_nl": "CoP", "explanation_nl": "Leren van elkaar"}),
        (Position, {"new_person": "Noor", "function_nl": "adviseur"}),
    ],
)
def test_small_records_are_made_in_the_chooser_with_a_first_version(admin, model, data):
    response = admin.post(create_url(model), data).json()
    assert response["step"] == "chosen", response
    record = model.objects.get(pk=response["result"]["id"])
    assert record.latest_revision is not None


def test_a_position_is_of_one_person(admin):
    person = network.PersonFactory()
    for data in ({}, {"person": person.pk, "new_person": "Noor"}):
        assert admin.post(create_url(Position), data).json()["step"] == "reshow_creation_form"
    assert not Position.objects.exists()
    admin.post(create_url(Position), {"person": person.pk})
    assert Position.objects.get().person == person


def test_who_may_not_add_records_may_not_do_so_in_a_chooser(client):
    sign_in(client, roles.TRANSLATOR, "en")
    client.post(create_url(Theme), {"name_nl": "zorg"})
    assert not Theme.objects.exists()


def test_the_words_of_the_chooser_are_in_the_language_of_the_editor(admin):
    html = admin.get(reverse("wagtailsnippets_network_session:add")).content.decode()
    assert "Choose organisation" in html
    assert "Kies" not in html
