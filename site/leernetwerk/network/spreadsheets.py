"""Spreadsheets of what screens list."""

from wagtail.admin.views.mixins import SpreadsheetExportMixin

# What Excel and its like take for the beginning of a formula.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")


def without_formula(text):
    """Return ``text`` with an apostrophe in front where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


class SafeSpreadsheetMixin:
    """Writes spreadsheets that run nothing, in the language of the user. Place it before a ``ReportView``."""

    custom_value_preprocess = SpreadsheetExportMixin.custom_value_preprocess | {
        str: {SpreadsheetExportMixin.FORMAT_CSV: without_formula}
    }

    def stream_csv(self, queryset):
        # Now: when the answer is sent, the language of the user is no longer the active one.
        return iter(list(super().stream_csv(queryset)))
