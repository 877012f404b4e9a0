"""Readable differences between two versions of a record, for its history."""

from django.conf import settings
from django.db import models
from django.utils.html import format_html_join
from wagtail.admin.compare import FieldComparison, TextDiff, diff_text, register_comparison_class

from leernetwerk.network.fields import PartialDateField, TranslatedTextField
from leernetwerk.network.readable import language_name, readable


class ReadableComparison(FieldComparison):
    """Shows the old and the new value in words: "5 april 2018", "9.00", "yes", never "None"."""

    def htmldiff(self):
        before, after = readable(self.val_a), readable(self.val_b)
        if before == after:
            return TextDiff([("equal", before)]).to_html()
        return TextDiff([("deletion", before), ("addition", after)], separator=" ").to_html()


class TranslatedTextComparison(FieldComparison):
    """Shows for each language which words went and which came."""

    def htmldiff(self):
        rows = []
        for code, _name in settings.LANGUAGES:
            before, after = self.val_a.get(code, ""), self.val_b.get(code, "")
            if before or after:
                rows.append((language_name(code), code, diff_text(before, after).to_html()))
        return format_html_join("", '<div>{}: <span lang="{}">{}</span></div>', rows)


def register_comparisons():
    """Have Wagtail's history use these for the fields of records."""
    register_comparison_class(TranslatedTextField, comparison_class=TranslatedTextComparison)
    for field_class in (
        PartialDateField,
        models.DateField,
        models.TimeField,
        models.IntegerField,
        models.DecimalField,
        models.BooleanField,
    ):
        register_comparison_class(field_class, comparison_class=ReadableComparison)
