"""What rooms hear of subscriptions."""

from enum import Enum, auto

from django.dispatch import Signal


class Reason(Enum):
    """Why a subscription is erased."""

    ASKED = auto()
    UNCONFIRMED = auto()
    OVER = auto()
    RETURNED = auto()


# Sent in the transaction that erases subscriptions, before their rows go, with ``subscriptions`` (a list) and
# ``reason`` (a :class:`Reason`).
forgetting = Signal()
