"""Publications on paper, and requests for copies of them."""

import uuid

import factory
from django.utils import timezone, translation
from factory.django import DjangoModelFactory

from articles.models import PrintEdition, PrintRequest
from articles.print_requests.questions import (
    COPIES,
    COUNTRY,
    EMAIL,
    NAME,
    POSTAL_CODE,
    STREET,
    TOWN,
    print_questions,
)
from leernetwerk.forms.models import Answer, Submission
from leernetwerk.forms.storing import answer_to
from tests.factories.forms import FormFactory
from tests.factories.network import PublicationFactory

ADDRESS = {
    NAME: "Sanne Voorbeeld",
    STREET: "Stichting Verzonnen\nBedachte Laan 1",
    POSTAL_CODE: "1234 AB",
    TOWN: "Nergenshuizen",
    COUNTRY: "Nederland",
    EMAIL: "sanne@leernetwerk.example",
}


class PrintEditionFactory(DjangoModelFactory):
    class Meta:
        model = PrintEdition

    publication = factory.SubFactory(PublicationFactory)
    form = factory.SubFactory(FormFactory)
    most_copies = 5
    copies_left = 12


def print_answers(copies="2", **changes):
    """Return what a visitor posts for printed copies, by the names of the inputs."""
    answers = ADDRESS | {COPIES: copies} | changes
    return {f"q-{key}": value for key, value in answers.items()}


def print_request(edition, copies=2, language="nl"):
    """Return a ``PrintRequest`` with its answers; the copies have been taken off before."""
    now = timezone.now()
    submission = Submission.objects.create(
        form=edition.form, language=language, created_at=now, idempotency_key=uuid.uuid4().hex, digest="x"
    )
    values = ADDRESS | {COPIES: str(copies)}
    with translation.override(language):
        questions = print_questions(edition, language)
        Answer.objects.bulk_create(
            answer_to(question, values[question.key], submission, place)
            for place, question in enumerate(questions)
        )
    return PrintRequest.objects.create(submission=submission, edition=edition, copies=copies, received_at=now)
