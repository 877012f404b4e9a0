"""Whether anything is left to do about an answered form, and who said so."""

from django.utils import timezone


def mark_handled(submissions, user):
    """Say that nothing is left to do about those of ``submissions`` (queryset) that were open; return how many."""
    return submissions.filter(handled_at=None).update(handled_at=timezone.now(), handled_by=user)


def open_again(submissions):
    """Say that something is to be done after all about ``submissions`` (queryset); return how many were handled."""
    return submissions.exclude(handled_at=None).update(handled_at=None, handled_by=None)
