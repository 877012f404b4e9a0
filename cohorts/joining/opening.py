"""Mail to who asked to be told when a call opens, on the day on which it does."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cohorts.joining.reception import TAKING_APPLICATIONS
from cohorts.joining.titles import public_call, way_back
from leernetwerk.accounts.models import Subscription
from leernetwerk.accounts.subscriptions.forgetting import end_subscriptions
from leernetwerk.accounts.subscriptions.letters import mail_subscribers
from leernetwerk.accounts.subscriptions.topics import Topic
from leernetwerk.mail.letters import Link
from leernetwerk.network.models import Call, CallState

CALL_OPENS = "cohorts.call-opens"
WORTH_A_MAIL = {*TAKING_APPLICATIONS, CallState.CANCELLED}
# The longest that any database's primary key is.
LONGEST_KEY = 18


class CallOpens(Topic):
    """That a call opens; its subject is the primary key of the call."""

    name = CALL_OPENS

    def title(self, subject):
        """Return the title of the call's page while it is to open or open; a link to confirm may come that late."""
        if not subject.isdecimal() or len(subject) > LONGEST_KEY:
            return None
        found = public_call(subject)
        if found is None or not hasattr(found[0], "intake"):
            return None
        is_expected = found[0].state(timezone.localdate()) in {CallState.ANNOUNCED, *TAKING_APPLICATIONS}
        return found[1] if is_expected else None

    def promise(self):
        return _(
            "You get a mail with a link to confirm your address, and one on the day on which it opens. After that we "
            "erase your address."
        )

    def way_back(self, subject):
        return way_back(subject)


def tell_that_calls_open():
    """Mail those who asked about a call that has opened, or was cancelled, and end their subscriptions."""
    today = timezone.localdate()
    confirmed = Subscription.objects.filter(topic=CALL_OPENS, confirmed_at__isnull=False)
    for subject in list(confirmed.order_by("subject").values_list("subject", flat=True).distinct()):
        with transaction.atomic():
            tell_about(subject, today)


def tell_about(subject, today):
    """Mail and end the subscriptions to one call, unless it is still to open on ``today`` (``datetime.date``).

    Of two workers, one waits for the other and finds nothing left to mail.
    """
    call = Call.objects.select_for_update().filter(pk=subject).first()
    state = call.state(today) if call else CallState.CLOSED
    if state in {CallState.ANNOUNCED, CallState.DRAFT}:
        return
    if state in WORTH_A_MAIL:
        if public_call(subject) is None:
            # Its page is to be published yet.
            return
        mail_subscribers(CALL_OPENS, subject, lambda language: letter(subject, state))
    end_subscriptions(CALL_OPENS, subject)


def letter(subject, state):
    """Return the line of the subject and the parts of the mail about a call, in the active language."""
    _call, title, url = public_call(subject)
    values = {"call": title}
    last = _("This was the only mail about it: your address is no longer kept for this.")
    if state == CallState.CANCELLED:
        return _("Cancelled: %(call)s") % values, [
            _("You asked us to tell you when “%(call)s” opens. It has been cancelled.") % values,
            last,
        ]
    if state == CallState.FULL:
        text = _("“%(call)s” is open, and all seats are taken already. You can apply for the waiting list.")
    else:
        text = _("You can apply for “%(call)s” from now on.")
    return _("Open now: %(call)s") % values, [text % values, Link(_("See the call and apply"), url), last]
