"""Mails who sent a form that it has arrived, where the form says so.

Anybody can type anybody's address. So nothing that was typed is in this mail: else the site would carry the words of
strangers to whom they like. For the same reason one address gets only a few of them an hour.
"""

from django.db.models.signals import post_delete
from django.utils import translation
from django.utils.translation import gettext as _

from leernetwerk.delivery.limits import Limit
from leernetwerk.forms.models import Purpose, Submission
from leernetwerk.forms.signals import submitted
from leernetwerk.mail.letters import written
from leernetwerk.mail.queueing import forget_mails, queue_mail

PER_ADDRESS = Limit("forms-arrival", 3, 3600)


def about(submission):
    """Return what mails of an answered form are marked with (``str``), so that they are forgotten with it."""
    return f"submission:{submission.pk}"


def sender_address(answers):
    """Return the first e-mail address (``str``) that was filled in where one was asked for, or ``""``."""
    return next((answer.text for answer in answers if answer.purpose == Purpose.EMAIL and answer.text), "")


def hear(sender, submission, answers, **kwargs):
    """Queue the mail in the transaction that stores the form, if the form wants it and asked for an address."""
    address = sender_address(answers) if submission.form.acknowledges else ""
    if not address or not PER_ADDRESS.take(address.lower()):
        return
    with translation.override(submission.language):
        words, _language = submission.form.acknowledgement.best(submission.language)
        parts = [
            words or _("Thank you: what you sent has arrived."),
            _(
                "You get this mail because this address was filled in on a form of this site. Was this not you? "
                "Then you need not do anything."
            ),
        ]
        subject = _("We have received what you sent")
        text, html = written(parts, submission.language)
    queue_mail(address, subject, text, html, language=submission.language, about=about(submission))


def forget(sender, instance, **kwargs):
    """Forget mails that wait, with the form that they are about."""
    forget_mails(about(instance))


def connect():
    """Hear of every form that is sent, and of every one that is deleted."""
    submitted.connect(hear, dispatch_uid="leernetwerk.forms.mails.arrival")
    post_delete.connect(forget, sender=Submission, dispatch_uid="leernetwerk.forms.mails.forget")
