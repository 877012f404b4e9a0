"""Erases what people looked for, after the days that a manager set."""

import datetime

from django.utils import timezone

from search.models import SearchedQuery, SearchSettings


def erase_old():
    """Erase the queries of days (Europe/Amsterdam) that lie too far back; return how many rows (``int``)."""
    days = SearchSettings.load().days_kept
    erased, _by_model = SearchedQuery.objects.filter(
        day__lte=timezone.localdate() - datetime.timedelta(days=days)
    ).delete()
    return erased
