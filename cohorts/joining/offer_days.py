"""When the offer of a place ends."""

import datetime

from django.utils import timezone

from cohorts.models import Intake

LAST_MINUTE = datetime.time(23, 59)


def end_of_offer(call, now):
    """Return when an offer of ``now`` (aware ``datetime``) ends: at the end of the last of the days that it holds.

    The days are those of the intake of the ``Call``, in Europe/Amsterdam.
    """
    intake = Intake.objects.filter(call=call).first() or Intake()
    day = timezone.localdate(now) + datetime.timedelta(days=intake.offer_days)
    return timezone.make_aware(datetime.datetime.combine(day, LAST_MINUTE))
