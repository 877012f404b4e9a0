"""How often something may happen, in all or from one place, without keeping who did it.

What is counted is hashed with a key that is another each day, and forgotten when its period is over.
"""

import datetime
from dataclasses import dataclass

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

    def take(self, who=""):
        """Count one time for ``who`` (``str``, such as a network), and tell whether it still fits."""
        now = timezone.now()
        period = int(now.timestamp()) // self.seconds
        digest = salted_hmac(f"limit {now:%Y-%m-%d}", f"{self.name}|{period}|{who}").hexdigest()
        with_room = LimitCount.objects.filter(digest=digest, count__lt=self.most)
        if with_room.update(count=F("count") + 1):
            return True
        # It is the first time, or there is no room: another may find out the same at this moment.
        ends = datetime.datetime.fromtimestamp((period + 1) * self.seconds, datetime.UTC)
        first = LimitCount(digest=digest, count=0, expires_at=ends)
        LimitCount.objects.bulk_create([first], ignore_conflicts=True)
        return bool(with_room.update(count=F("count") + 1))


def forget_counts():
    """Forget the periods that are over."""
    LimitCount.objects.filter(expires_at__lte=timezone.now()).delete()
