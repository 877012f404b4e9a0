"""Stores an answered form: everything in one transaction, once."""

import datetime
import json
from dataclasses import dataclass
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils import formats, timezone, translation
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext

from leernetwerk.forms.models import Answer, AnswerFile, Form, Kind, Purpose, Receipt, Submission
from leernetwerk.forms.models.question import CHOOSING
from leernetwerk.forms.signals import submitted

# The same answers of the same person within this time come from a second window.
SAME_WITHIN = datetime.timedelta(hours=1)


@dataclass(frozen=True)
class Sent:
    """A form that was sent and found right.

    ``values`` maps keys of questions to what the form field made of the answer, for files a list of held
    ``AnswerFile``s; ``questions`` are the ``ShownQuestion``s. ``key`` makes it one; ``origin`` goes to the receivers of
    ``submitted``.
    """

    form: Form
    questions: list
    values: dict
    language: str
    key: str
    origin: object = None


def store(sent):
    """Store a :class:`Sent` form and return its ``Submission``; one that was stored before is returned as it is.

    Receivers of ``submitted`` take part in the transaction: what they raise is raised here, and nothing is stored.
    """
    try:
        with transaction.atomic(), translation.override(sent.language):
            return earlier(sent) or _store(sent)
    except IntegrityError:
        # Pressed twice at the same moment: the other one was first.
        found = Submission.objects.filter(idempotency_key=sent.key).first()
        if found is None:
            raise
        return found


def earlier(sent):
    """Return the ``Submission`` that was sent before with the same key, or from another window; or ``None``."""
    digest = digest_of(sent)
    same = Submission.objects.filter(idempotency_key=sent.key)
    if digest:
        since = timezone.now() - SAME_WITHIN
        same |= Submission.objects.filter(digest=digest, created_at__gte=since)
    return same.first()


def _store(sent):
    now = timezone.now()
    submission = Submission.objects.create(
        form=sent.form,
        language=sent.language,
        created_at=now,
        idempotency_key=sent.key,
        digest=digest_of(sent),
    )
    answers = Answer.objects.bulk_create(
        answer_to(question, sent.values.get(question.key), submission, place)
        for place, question in enumerate(sent.questions)
    )
    for answer in answers:
        if answer.kind == Kind.FILE and (files := sent.values.get(answer.question_key)):
            take_over(files, answer)
    keep_receipt(sent, submission, now)
    submitted.send(sender=Submission, submission=submission, answers=answers, origin=sent.origin)
    return submission


def answer_to(question, value, submission, place):
    """Return the unsaved ``Answer`` to a ``ShownQuestion``: its words as they were shown, and the value as JSON."""
    return Answer(
        submission=submission,
        question_key=question.key,
        sort_order=place,
        kind=question.kind,
        purpose=question.purpose,
        label=question.label,
        options=[choice.kept() for choice in question.choices],
        value=json_value(question, value),
        text=readable_answer(question, value),
        erase_early=question.erase_early,
    )


def json_value(question, value):
    """Return what a form field made of an answer as ``Answer.value`` holds it."""
    if value in (None, "", []) or question.kind == Kind.FILE:
        return None
    if question.kind == Kind.CHOICE:
        return next(choice.kept() for choice in question.choices if choice.key == value)
    if question.kind == Kind.CHOICES:
        return [choice.kept() for choice in question.choices if choice.key in value]
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, datetime.date) else value


def readable_answer(question, value):
    """Return what a form field made of an answer in words of the active language (``str``); empty without one."""
    if value in (None, "", []):
        return ""
    if question.kind == Kind.FILE:
        return ", ".join(file.name for file in value)
    if question.kind == Kind.YES_NO:
        return gettext("Yes") if value else gettext("No")
    if question.kind in CHOOSING:
        # One choice is a text, of which another key may be a part.
        chosen = {value} if question.kind == Kind.CHOICE else set(value)
        return ", ".join(choice.words for choice in question.choices if choice.key in chosen)
    if isinstance(value, Decimal):
        return formats.number_format(value.normalize(), use_l10n=True)
    return formats.date_format(value) if isinstance(value, datetime.date) else value


def take_over(files, answer):
    """Give held files to an answer. Raises ``IntegrityError`` when one is no longer held: it was sent already."""
    keys = [file.pk for file in files]
    if AnswerFile.objects.filter(pk__in=keys, answer=None).update(answer=answer) < len(keys):
        raise IntegrityError("a file was taken over before")


def keep_receipt(sent, submission, now):
    """Keep what was agreed to and told, word by word."""
    consent = sent.form.consent and sent.form.consent.current()
    privacy = sent.form.privacy_statement and sent.form.privacy_statement.current()
    if consent or privacy:
        Receipt.objects.create(
            submission=submission,
            consent_version=consent,
            consent_text=consent.words.best(sent.language)[0] if consent else "",
            privacy_version=privacy,
            privacy_text=privacy.words.best(sent.language)[0] if privacy else "",
            language=sent.language,
            given_at=now,
        )


def digest_of(sent):
    """Return what recognises the same answers of the same person (``str``), or "" where no address was asked."""
    if not any(
        question.purpose == Purpose.EMAIL and sent.values.get(question.key) for question in sent.questions
    ):
        return ""
    said = {
        question.key: files_of(sent.values.get(question.key))
        if question.kind == Kind.FILE
        else json_value(question, sent.values.get(question.key))
        for question in sent.questions
    }
    about = f"{sent.form.pk} {name_of(sent.origin)}"
    return salted_hmac("leernetwerk.forms.digest", f"{about}{json.dumps(said)}").hexdigest()


def name_of(origin):
    """Return what tells one origin from another (``str``): the same answers to another call are other answers."""
    return f"{origin._meta.label}:{origin.pk}" if isinstance(origin, Model) else str(origin)


def files_of(files):
    """Return names and sizes of files, as far as that tells them apart."""
    return [[file.name, file.size] for file in files or []]
