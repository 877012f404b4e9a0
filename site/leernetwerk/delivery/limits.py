"""How often something may happen, in all or from one place, without keeping who did it.

What is counted is hashed with a key that is another each day, and forgotten when its period is over.
"""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from leernetwerk.delivery.models import LimitCount

LONGEST_PERIOD = 24 * 3600


@dataclass(frozen=True)
class Limit:
    """At most ``most`` times in each period of ``seconds`` (a day at most, else ``ValueError``).

    Periods follow each other without a gap, so at the turn of two as many can come again.
    """

    name: str
    most: int
    seconds: int

    def __post_init__(self):
        if not 0 < self.seconds <= LONGEST_PERIOD:
            raise ValueError("Nothing may be remembered for longer than a day.")

    @transaction.atomic
    def take(self, who=""):
        """Count one time for ``who`` (``str``, such as a network), and tell whether it still fits."""
        now = timezone.now()
        period = int(now.timestamp()) // self.seconds
        digest = salted_hmac(f"limit {now:%Y-%m-%d}", f"{self.name}|{period}|{who}").hexdigest()
        counts = LimitCount.objects.filter(digest=digest, count__lt=self.most)
        if counts.update(count=F("count") + 1):
            return True
        ends = datetime.datetime.fromtimestamp((period + 1) * self.seconds, datetime.UTC)
        _row, is_first = LimitCount.objects.get_or_create(
            digest=digest, defaults={"count": min(self.most, 1), "expires_at": ends}
        )
        # Where another was the first meanwhile, there may be room still.
        return self.most > 0 if is_first else bool(counts.update(count=F("count") + 1))


def forget_counts():
    """Forget the periods that are over."""
    LimitCount.objects.filter(expires_at__lte=timezone.now()).delete()
