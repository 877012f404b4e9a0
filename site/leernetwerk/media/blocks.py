"""The list of documents in the body of a page."""

from django import forms
from wagtail.admin.telepath import register
from wagtail.blocks import ListBlock
from wagtail.blocks.list_block import ListBlockAdapter


class DocumentListBlock(ListBlock):
    """Documents; files dropped on it, or chosen several at once, are uploaded and added. Stored as any list block."""

    def deconstruct(self):
        # To migrations it is the stock block.
        _path, args, kwargs = super().deconstruct()
        return "wagtail.blocks.ListBlock", args, kwargs


class DocumentListAdapter(ListBlockAdapter):
    """Has the list drawn by ``media/document_list.js``."""

    js_constructor = "leernetwerk.media.DocumentList"

    @property
    def media(self):
        return super().media + forms.Media(js=["media/document_list.js"])


register(DocumentListAdapter(), DocumentListBlock)
