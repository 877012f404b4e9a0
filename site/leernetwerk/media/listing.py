"""The list of documents in the admin, with whether search read each, and a way to a newer file in its row."""

import django_filters
from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.documents.views.documents import DocumentsFilterSet, IndexView

from leernetwerk.media.models import DocumentText


class NewerFileColumn(Column):
    """A button that takes a newer file for the document of its row."""

    cell_template_name = "media/newer_file_cell.html"

    def __init__(self):
        super().__init__("newer_file", label=_("Newer file"), accessor="pk")


class TextColumn(Column):
    """How much of the document search has read, or why it has not."""

    cell_template_name = "media/text_cell.html"

    def __init__(self):
        super().__init__("text", label=_("Words for search"), accessor="pk")


class DocumentFilterSet(DocumentsFilterSet):
    """Wagtail's filters, and whether search could read the document."""

    text = django_filters.ChoiceFilter(
        field_name="text__status",
        label=_("Words for search"),
        choices=DocumentText.Status.choices,
        widget=forms.RadioSelect,
        empty_label=_("All"),
    )


class DocumentIndexView(IndexView):
    """Wagtail's list with those columns and that filter."""

    filterset_class = DocumentFilterSet

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("text")

    @cached_property
    def columns(self):
        return [*super().columns, TextColumn(), NewerFileColumn()]
