"""The panel for the documents of a record."""

from django import forms
from wagtail.admin.panels import MultipleChooserPanel


class DocumentsPanel(MultipleChooserPanel):
    """Rows with a document each; files dropped on it, or chosen several at once, are uploaded and added."""

    class BoundPanel(MultipleChooserPanel.BoundPanel):
        template_name = "media/panels/documents.html"

        @property
        def media(self):
            return super().media + forms.Media(js=["media/document_list.js"])
