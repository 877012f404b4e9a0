"""Keeps a question of a form that was sent for a session, and asks by mail to confirm it, in the same transaction."""

from datetime import timedelta

from django.utils import translation
from django.utils.translation import gettext as _

from leernetwerk.accounts.links.making import make_link
from leernetwerk.forms.mails.arrival import about
from leernetwerk.forms.signals import submitted
from leernetwerk.mail.letters import Link, written
from leernetwerk.mail.queueing import queue_mail
from leernetwerk.network.models import Session
from pilots.models import HostQuestion
from pilots.questions.core_questions import EMAIL

CONFIRM = "pilots.confirm-question"
TIME_TO_CONFIRM = timedelta(days=7)


def receive(sender, submission, answers, origin, **kwargs):
    """Keep the question when ``origin`` is a ``Session``.

    The mail has nothing of what was typed: anybody can type anybody's address, and this one is not confirmed yet.
    """
    if not isinstance(origin, Session):
        return
    question = HostQuestion.objects.create(
        submission=submission, session=origin, received_at=submission.created_at
    )
    address = next(answer.text for answer in answers if answer.question_key == EMAIL)
    language = submission.language
    with translation.override(language):
        link = make_link(CONFIRM, question.pk, language)
        values = {"session": origin.title.best(language)[0], "days": TIME_TO_CONFIRM.days}
        parts = [
            _("Somebody filled in this address with a question to the host of “%(session)s”.") % values,
            _("Was it you? Confirm it, and we pass your question on:"),
            Link(_("Pass my question on"), link),
            _(
                "If you do not, we erase the question after %(days)d days. Was this not you? Then you need not do "
                "anything."
            )
            % values,
        ]
        text, html = written(parts, language)
        subject = _("Confirm your question: %(session)s") % values
    queue_mail(address, subject, text, html, language=language, about=about(submission))


def connect():
    """Hear of every form that is sent."""
    submitted.connect(receive, dispatch_uid="pilots.questions.receiving")
