"""Asking by mail to confirm an application, and what the link in that mail does."""

from contextlib import suppress
from datetime import timedelta

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from cohorts.joining.seat_counts import has_free_seat
from cohorts.joining.stages import CannotMove, move
from cohorts.models import Application, Stage, StageChange
from leernetwerk.accounts.links.making import make_link
from leernetwerk.accounts.links.purposes import Purpose, Words
from leernetwerk.mail.letters import Link, written
from leernetwerk.mail.queueing import queue_mail

CONFIRM = "cohorts.confirm"
DAYS_TO_CONFIRM = 7


def about(application):
    """Return what mails of an application are marked with (``str``), so that they can be forgotten with it."""
    return f"application:{application.pk}"


def queue_confirmation(application, is_reminder=False):
    """Ask the applicant by mail to confirm, in the transaction of the caller."""
    with translation.override(application.language):
        link = make_link(CONFIRM, application.pk, application.language)
        values = {"call": application.call.cohort, "name": application.name, "days": DAYS_TO_CONFIRM}
        first = (
            _("You have not confirmed your application for “%(call)s” yet.")
            if is_reminder
            else _("We have received your application for “%(call)s”.")
        )
        parts = [
            _("Hello %(name)s,") % values,
            first % values,
            _("Confirm it, so that we know that this address is yours:"),
            Link(_("Confirm my application"), link),
            _(
                "Without that, we erase what you sent %(days)d days after you sent it. Was it not you? Then there is "
                "nothing to do."
            )
            % values,
        ]
        text, html = written(parts, application.language)
        subject = _("Confirm your application: %(call)s") % values
    queue_mail(
        application.email, subject, text, html, language=application.language, about=about(application)
    )


class ConfirmApplication(Purpose):
    """Confirms that the address of an application is its owner's."""

    name = CONFIRM
    lifetime = timedelta(days=DAYS_TO_CONFIRM)

    def question(self, subject):
        """Ask; where it was confirmed by another link, say so without a button."""
        application = found(subject)
        if application is None:
            return None
        if application.confirmed_at:
            return self.done(subject)
        return Words(
            _("Confirm your application"),
            _("You apply for “%(call)s”. Once you have confirmed, we read what you wrote.")
            % {"call": application.call.cohort},
            _("Confirm my application"),
        )

    def do(self, subject, request):
        """Confirm it; with all seats taken, the application goes to the waiting list."""
        application = found(subject)
        if application is not None:
            confirm(application)

    def done(self, subject):
        """Say what comes next."""
        application = found(subject)
        if application is None:
            return Words(_("This link has been used"), _("What you sent is no longer kept."))
        values = {"call": application.call.cohort}
        if application.stage == Stage.WAITING:
            text = _("You are on the waiting list for “%(call)s”. If a seat comes free, you hear from us.")
        elif application.stage == Stage.WITHDRAWN:
            text = _("Your application for “%(call)s” has been withdrawn.")
        else:
            text = _("Your application for “%(call)s” is with us. You hear from us by mail.")
        return Words(_("Your application is confirmed"), text % values)


def found(subject):
    """Return the ``Application`` with a primary key (``str``), or ``None``."""
    return Application.objects.select_related("call__cohort__community").filter(pk=subject).first()


def confirm(application):
    """Confirm an ``Application`` whose address is its owner's, in the transaction of the caller.

    One that staff have moved meanwhile stays where it is.
    """
    Application.objects.filter(pk=application.pk, confirmed_at=None).update(confirmed_at=timezone.now())
    stage = Stage.CONFIRMED if has_free_seat(application) else Stage.WAITING
    with suppress(CannotMove):
        move(application, stage, cause=StageChange.Cause.APPLICANT, expected=Stage.NEW)
