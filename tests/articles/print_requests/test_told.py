"""What managers and readers are told of requests for printed copies."""

import pytest

from articles.models import PrintEdition
from leernetwerk.forms.keeping.disclosure import as_text, disclosures
from tests.factories.forms import FormFactory, question
from tests.factories.print_requests import PrintEditionFactory, print_request
from tests.forms.answered import answered

pytestmark = pytest.mark.django_db


def test_they_are_told_as_what_they_are_and_not_as_any_form():
    form = FormFactory(
        name={"nl": "Papier"},
        keep_days=60,
        questions=[
            question("short", "Nog iets?", "More?"),
            question("short", "Waarvoor?", "What for?", key="b", erase_early=True),
        ],
    )
    edition = PrintEditionFactory(form=form)
    print_request(edition)
    (told,) = disclosures("nl")

    assert told.title == f"{edition.publication.name.best('nl')[0]}, op papier"
    assert told.purpose == "Om de exemplaren te posten, en te mailen als ze onderweg zijn."
    asked = {one.question: one.is_erased_early for one in told.asked}
    assert asked["Straat en nummer"]
    assert not asked["Nog iets?"]
    assert asked["Waarvoor?"]
    assert "namen en adressen: zodra de exemplaren gepost zijn" in told.kept
    assert "60 dagen na binnenkomst" in told.kept[1]
    assert told.readers == ["Verzending"]
    assert "Om de exemplaren te posten" in as_text([told], "nl")

    answered(form)
    (_told, of_itself) = disclosures("nl")
    assert of_itself.title == "Papier"
    # Nothing makes an answer go early there.
    assert not any(one.is_erased_early for one in of_itself.asked)


def test_two_publications_may_have_one_form():
    form = FormFactory()
    PrintEditionFactory.create_batch(2, form=form)

    assert len(disclosures("en")) == PrintEdition.objects.count() == 2
