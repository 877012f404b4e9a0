"""Applications for a call, with the form that was sent, and how people join by a call."""

import datetime
import uuid

import factory
from django.utils import timezone, translation
from factory.django import DjangoModelFactory

from cohorts.joining import core_questions as core
from cohorts.models import Application, Intake, Stage
from leernetwerk.forms.models import Answer, Submission
from leernetwerk.forms.storing import answer_to
from tests.factories.forms import FormFactory
from tests.factories.network import CallFactory


class IntakeFactory(DjangoModelFactory):
    class Meta:
        model = Intake

    call = factory.SubFactory(CallFactory)
    form = factory.SubFactory(FormFactory)


class ApplicationFactory(DjangoModelFactory):
    """An application of a minute ago that waits for its address to be confirmed, for a call with an intake.

    Other values of it are found in its answers too. ``days_ago`` makes it older; in a ``stage`` after the first its
    address is confirmed.
    """

    class Meta:
        model = Application
        exclude = ("days_ago",)
        skip_postgeneration_save = True

    days_ago = 0
    call = factory.LazyAttribute(lambda application: IntakeFactory().call)
    name = factory.Sequence(lambda number: f"Sanne Voorbeeld {number}")
    email = factory.Sequence(lambda number: f"sanne{number}@leernetwerk.example")
    language = "nl"
    organisation_name = factory.Sequence(lambda number: f"Stichting Verzonnen {number}")
    received_at = factory.LazyAttribute(
        lambda application: timezone.now() - datetime.timedelta(days=application.days_ago, minutes=1)
    )
    stage = Stage.NEW
    stage_since = factory.SelfAttribute("received_at")
    confirmed_at = factory.LazyAttribute(
        lambda application: None if application.stage == Stage.NEW else application.received_at
    )
    submission = factory.LazyAttribute(
        lambda application: Submission.objects.create(
            form=application.call.intake.form,
            language=application.language,
            created_at=application.received_at,
            idempotency_key=uuid.uuid4().hex,
        )
    )

    @factory.post_generation
    def answers(self, create, extracted, **kwargs):
        """Store the answers to the core questions, and others that are given: key → value."""
        values = core_values(self) | (extracted or {})
        with translation.override(self.language):
            Answer.objects.bulk_create(
                answer_to(question, values.get(question.key), self.submission, place)
                for place, question in enumerate(core.core_questions(self.language))
            )


def core_values(application):
    """Return the answers to the core questions that an application has: key → what the form field makes of it."""
    return {
        core.NAME: application.name,
        core.EMAIL: application.email,
        core.ORGANISATION: application.organisation_name,
        core.SECTOR: str(application.sector_id) if application.sector_id else core.OTHER,
        core.FUNCTION: "adviseur",
        core.MOTIVATION: "Ik wil leren van anderen.",
        core.LANGUAGE: application.language,
        core.NAMING: application.may_be_named,
    }
