"""What the link does in the mail that asks to confirm an application."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from cohorts.joining.letters import CONFIRM, DAYS_TO_CONFIRM, queue_letter
from cohorts.joining.seat_counts import has_free_seat, lock_call
from cohorts.joining.stages import CannotMove, move
from cohorts.joining.titles import way_back
from cohorts.models import Application, Occasion, Stage, StageChange
from leernetwerk.accounts.links.purposes import Purpose, Words


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
        if application.stage != Stage.NEW:
            return Words(
                _("Confirm your address"),
                _(
                    "Is this the address for your application for “%(call)s”? Then you get a link to your own page."
                )
                % {"call": application.call.cohort},
                _("Confirm my address"),
            )
        return Words(
            _("Confirm your application"),
            _("You are applying for “%(call)s”. Once you have confirmed, we will read what you wrote.")
            % {"call": application.call.cohort},
            _("Confirm my application"),
        )

    def lock(self, subject):
        """Lock the call."""
        application = found(subject)
        if application is not None:
            lock_call(application.call_id)

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
            text = _(
                "You are on the waiting list for “%(call)s”. If a seat comes free, you will hear from us."
            )
        elif application.stage == Stage.WITHDRAWN:
            text = _("Your application for “%(call)s” has been withdrawn.")
        else:
            text = _(
                "Your application for “%(call)s” is with us. A mail is on its way to you with a link to your own page: "
                "there you can see, correct and withdraw it."
            )
        is_later = application.stage not in (Stage.CONFIRMED, Stage.WAITING, Stage.WITHDRAWN)
        title = _("Your address is confirmed") if is_later else _("Your application is confirmed")
        url, label = way_back(application.call_id)
        return Words(title, text % values, next_url=url, next_label=label)


def found(subject):
    """Return the ``Application`` with a primary key (``str``), or ``None``."""
    return Application.objects.select_related("call__cohort__community").filter(pk=subject).first()


def confirm(application):
    """Confirm an ``Application``, in the transaction of the caller, and mail what comes next.

    One that has gone further meanwhile stays where it is; if its address was not confirmed yet, that is told by mail.
    """
    lock_call(application.call_id)
    unconfirmed = Application.objects.filter(pk=application.pk, confirmed_at=None)
    is_first = unconfirmed.update(confirmed_at=timezone.now())
    stage = Stage.CONFIRMED if has_free_seat(application) else Stage.WAITING
    try:
        change = move(application, stage, cause=StageChange.Cause.APPLICANT, expected=Stage.NEW)
    except CannotMove:
        if is_first:
            application.refresh_from_db(fields=["stage", "confirmed_at", "offer_expires_at"])
            queue_letter(application, Occasion.ADDRESS_CONFIRMED)
        return
    queue_letter(application, Occasion(stage))
    change.was_mailed = True
    change.save(update_fields=["was_mailed"])
