"""The order of a waiting list, when staff want another one than that of arrival."""

from django.db import transaction

from cohorts.joining.seat_counts import lock_call
from cohorts.models import Application


@transaction.atomic
def move_in_line(application, steps):
    """Bring an ``Application`` ``steps`` places on (1) or back to the front (-1) in the waiting list of its call.

    Returns its place (1 is the first one), or ``None`` when it is not in line any more; at either end it stays there.
    """
    call = lock_call(application.call_id)
    line = list(Application.objects.in_line().filter(call=call))
    places = {one.pk: place for place, one in enumerate(line)}
    if application.pk not in places:
        return None
    at = places[application.pk]
    to = min(max(at + steps, 0), len(line) - 1)
    line.insert(to, line.pop(at))
    for place, one in enumerate(line, start=1):
        one.waiting_place = place
    Application.objects.bulk_update(line, ["waiting_place"])
    return to + 1
