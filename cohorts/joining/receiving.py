"""Makes an application of a form that was sent in answer to a call, in the transaction that stores it."""

from cohorts.joining import core_questions as core
from cohorts.joining.letters import queue_letter
from cohorts.joining.organisations import known_organisation
from cohorts.models import Application, Occasion, Stage
from leernetwerk.forms.signals import submitted
from leernetwerk.network.models import Call, Sector


def receive(sender, submission, answers, origin, **kwargs):
    """Make the application when ``origin`` is a ``Call``, and ask by mail to confirm it."""
    if isinstance(origin, Call):
        queue_letter(make_application(submission, answers, origin), Occasion.RECEIVED)


def make_application(submission, answers, call):
    """Make and return the ``Application`` of a ``Submission`` whose ``answers`` hold those to the core questions."""
    return Application.objects.create(
        submission=submission,
        call=call,
        **columns_of(answers),
        stage=Stage.NEW,
        stage_since=submission.created_at,
        received_at=submission.created_at,
    )


def columns_of(answers):
    """Return what an ``Application`` holds of ``answers`` (``Answer``s) to the core questions: field → value."""
    values = {answer.question_key: answer.value for answer in answers}
    organisation_name = values[core.ORGANISATION] or ""
    return {
        "name": values[core.NAME],
        "email": values[core.EMAIL],
        "language": values[core.LANGUAGE]["key"],
        "organisation_name": organisation_name,
        "organisation_id": known_organisation(organisation_name),
        "sector": chosen_sector(values.get(core.SECTOR)),
        "may_be_named": bool(values[core.NAMING]),
    }


def chosen_sector(value):
    """Return the ``Sector`` of an answer, or ``None`` for another one, for none, and for one that is gone by now."""
    if value is None or value["key"] == core.OTHER:
        return None
    return Sector.objects.filter(pk=value["key"]).first()


def connect():
    """Hear of every form that is sent."""
    submitted.connect(receive, dispatch_uid="cohorts.joining.receiving")
