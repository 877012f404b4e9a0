"""The list of documents in the admin, with a way to a newer file in each row."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.documents.views.documents import IndexView


class NewerFileColumn(Column):
    """A button that takes a newer file for the document of its row."""

    cell_template_name = "media/newer_file_cell.html"

    def __init__(self):
        super().__init__("newer_file", label=_("Newer file"), accessor="pk")


class DocumentIndexView(IndexView):
    """Wagtail's list with that column."""

    @cached_property
    def columns(self):
        return [*super().columns, NewerFileColumn()]
