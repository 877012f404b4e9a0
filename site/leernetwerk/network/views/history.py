"""The history of a record, and where it is used: for whoever may read the record."""

from wagtail.snippets.views.snippets import HistoryView, RevisionsCompareView, UsageView

READERS = ["add", "change", "delete", "view"]


class RecordHistoryView(HistoryView):
    """Who changed the record, and when."""

    any_permission_required = READERS


class RecordCompareView(RevisionsCompareView):
    """Which value became which."""

    permission_required = None
    any_permission_required = READERS


class RecordUsageView(UsageView):
    """Which pages and records name the record."""

    permission_required = None
    any_permission_required = READERS
