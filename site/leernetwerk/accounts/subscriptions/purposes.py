"""What the links in mails of a subscription do."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from leernetwerk.accounts.links.purposes import Purpose, Words
from leernetwerk.accounts.models import Subscription
from leernetwerk.accounts.subscriptions.forgetting import forget_subscription
from leernetwerk.accounts.subscriptions.letters import CONFIRM, DAYS_TO_CONFIRM, END
from leernetwerk.accounts.subscriptions.signals import Reason
from leernetwerk.accounts.subscriptions.topics import topics


def title_of(subject):
    """Return what the subscription with a primary key (``str``) is about, or ``None`` when it is gone."""
    subscription = Subscription.objects.filter(pk=subject).first()
    return subscription and topics.title(subscription.topic, subscription.subject)


def way_back_of(subject):
    """Return address and words (``str``s) of a link to what the subscription with a primary key is about."""
    subscription = Subscription.objects.get(pk=subject)
    return topics[subscription.topic].way_back(subscription.subject)


class Confirm(Purpose):
    """Confirms the address."""

    name = CONFIRM
    lifetime = timedelta(days=DAYS_TO_CONFIRM)

    def question(self, subject):
        """Ask whether to send mail."""
        title = title_of(subject)
        if title is None:
            return None
        return Words(
            _("Confirm your address"),
            _("Do you want mail about “%(title)s”?") % {"title": title},
            _("Yes, send me mail"),
        )

    def do(self, subject, request):
        """Confirm it."""
        Subscription.objects.filter(pk=subject, confirmed_at=None).update(confirmed_at=timezone.now())

    def done(self, subject):
        """Say what will come."""
        title = title_of(subject)
        if title is None:
            return Words(_("This link has been used"), _("You get no mail about this any more."))
        url, label = way_back_of(subject)
        return Words(
            _("Your address is confirmed"),
            _("We will mail you about “%(title)s”. Each mail has a link to end it.") % {"title": title},
            next_url=url,
            next_label=label,
        )

    def ask_again_url(self, subject):
        """Return the page to ask once more, while the address is not erased yet."""
        subscription = Subscription.objects.filter(pk=subject).first()
        return subscription and reverse("subscribe", args=[subscription.topic, subscription.subject])


class End(Purpose):
    """Ends the mails, and erases the address."""

    name = END
    lifetime = timedelta(days=730)

    def question(self, subject):
        """Ask, also about what has ended: who presses must never read that it does not work."""
        title = title_of(subject)
        text = (
            _("You get no more mail about “%(title)s”, and your address is erased.") % {"title": title}
            if title
            else _("You get no more mail about this, and your address is erased.")
        )
        return Words(_("No more mail?"), text, _("No more mail"))

    def do(self, subject, request):
        """Erase the subscription."""
        forget_subscription(Subscription.objects.filter(pk=subject).first(), Reason.ASKED)

    def done(self, subject):
        """Say that it is over."""
        return Words(_("You get no more mail about this"), _("Your address has been erased."))
