"""Spreadsheets of what screens list."""

from wagtail.admin.views.mixins import SpreadsheetExportMixin

from leernetwerk.delivery.spreadsheets import without_formula, writable


class SafeSpreadsheetMixin:
    """Writes spreadsheets that run nothing, in the language of the user. Place it before a ``ReportView``."""

    custom_value_preprocess = SpreadsheetExportMixin.custom_value_preprocess | {
        # In a workbook each cell says itself that it is text.
        str: {
            SpreadsheetExportMixin.FORMAT_CSV: without_formula,
            SpreadsheetExportMixin.FORMAT_XLSX: writable,
        }
    }

    def stream_csv(self, queryset):
        # Now: when the answer is sent, the language of the user is no longer the active one.
        return iter(list(super().stream_csv(queryset)))
