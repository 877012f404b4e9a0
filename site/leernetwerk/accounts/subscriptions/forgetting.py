"""Erasing subscriptions: on request, when nobody confirms, and when what they are about is over."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from leernetwerk.accounts.links.making import forget_links
from leernetwerk.accounts.models import Subscription
from leernetwerk.accounts.subscriptions.letters import CONFIRM, DAYS_TO_CONFIRM, about, queue_confirmation
from leernetwerk.accounts.subscriptions.signals import Reason, forgetting
from leernetwerk.delivery.batches import one_by_one
from leernetwerk.mail.queueing import forget_mails

REMINDED_AFTER = timedelta(days=3)


@transaction.atomic
def forget_subscription(subscription, reason):
    """Erase a ``Subscription``, for a ``Reason``, with its mails that wait and its links to confirm.

    ``None`` is nothing to erase. Links to end it stay, as they lie in mailboxes; they hold a number and nothing else.
    """
    if subscription is not None:
        forgetting.send(sender=Subscription, subscriptions=[subscription], reason=reason)
        forget_mails(about(subscription))
        forget_links(CONFIRM, subscription.pk)
        subscription.delete()


@transaction.atomic
def forget_address(email):
    """Erase all subscriptions of an address (``str``)."""
    for subscription in Subscription.objects.filter(email=email):
        forget_subscription(subscription, Reason.ASKED)


def tidy_subscriptions():
    """Erase what nobody confirmed within a week; remind once, before that. Return ``MORE`` when others are left."""
    now = timezone.now()
    unconfirmed = Subscription.objects.filter(confirmed_at=None).order_by("pk")
    last = now - timedelta(days=DAYS_TO_CONFIRM)
    erased = one_by_one(unconfirmed.filter(asked_at__lte=last), forget_unconfirmed)
    due = unconfirmed.filter(reminded_at=None, asked_at__lte=now - REMINDED_AFTER, asked_at__gt=last)
    return one_by_one(due, remind) or erased


def forget_unconfirmed(key):
    """Erase a subscription unless its owner has confirmed it meanwhile."""
    forget_subscription(Subscription.objects.filter(pk=key, confirmed_at=None).first(), Reason.UNCONFIRMED)


def remind(key):
    """Remind of a subscription to confirm, unless another worker does."""
    now = timezone.now()
    unreminded = Subscription.objects.filter(pk=key, confirmed_at=None, reminded_at=None)
    if unreminded.update(reminded_at=now, mailed_at=now):
        queue_confirmation(Subscription.objects.get(pk=key), is_reminder=True)


@transaction.atomic
def end_subscriptions(topic, subject):
    """Erase the confirmed subscriptions to what is over; mails that wait are still sent, the last one among them."""
    ended = list(Subscription.objects.filter(topic=topic, subject=subject, confirmed_at__isnull=False))
    forgetting.send(sender=Subscription, subscriptions=ended, reason=Reason.OVER)
    Subscription.objects.filter(pk__in=[subscription.pk for subscription in ended]).delete()
