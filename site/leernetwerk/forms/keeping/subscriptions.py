"""Subscriptions to mail that are erased stand in the ledger too, so that they do not come back with a backup."""

from leernetwerk.accounts.subscriptions.signals import Reason, forgetting
from leernetwerk.forms.keeping.freed import scrub_later
from leernetwerk.forms.keeping.ledger import write_down_subscriptions
from leernetwerk.forms.models import Erasure

CAUSES = {
    Reason.ASKED: Erasure.Cause.PERSON,
    Reason.UNCONFIRMED: Erasure.Cause.UNCONFIRMED,
    Reason.OVER: Erasure.Cause.HANDLED,
    Reason.RETURNED: Erasure.Cause.BACKUP,
}


def keep_erasure(sender, subscriptions, reason, **kwargs):
    """Write down that ``subscriptions`` (list) are erased, in the same transaction."""
    if subscriptions:
        write_down_subscriptions(subscriptions, CAUSES[reason])
        scrub_later()


def connect():
    """Hear of every subscription that is erased."""
    forgetting.connect(keep_erasure, dispatch_uid="forms.keeping.subscriptions")
