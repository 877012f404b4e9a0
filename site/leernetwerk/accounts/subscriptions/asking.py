"""Asking for mail about something. Whoever asks never learns whether an address is known."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from leernetwerk.accounts.models import Subscription
from leernetwerk.accounts.subscriptions.letters import queue_already, queue_confirmation

BETWEEN_MAILS = timedelta(hours=1)


@transaction.atomic
def ask(email, topic, subject, language):
    """Ask for mail to ``email`` (a checked address) about a subject of a topic, in ``language`` (code).

    A mail asks the owner to confirm, or says that there is nothing to confirm; an address gets at most one of these an
    hour, whatever is asked for.
    """
    now = timezone.now()
    subscription, _is_new = Subscription.objects.get_or_create(
        email=email, topic=topic, subject=subject, defaults={"language": language}
    )
    mailed_lately = Q(mailed_at__gt=now - BETWEEN_MAILS)
    if Subscription.objects.filter(mailed_lately, email=email).exists():
        return
    # Of two who ask at the same moment, one finds the mark of the other.
    mine = Subscription.objects.filter(~mailed_lately | Q(mailed_at=None), pk=subscription.pk)
    if not mine.update(mailed_at=now):
        return
    if subscription.confirmed_at:
        queue_already(subscription)
        return
    mine = Subscription.objects.filter(pk=subscription.pk)
    mine.update(asked_at=now, reminded_at=None, language=language)
    subscription.language = language
    queue_confirmation(subscription)
