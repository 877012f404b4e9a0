"""Blocks that lead elsewhere."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

from leernetwerk.media.blocks import DocumentListBlock
from leernetwerk.media.models import Document
from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.blocks.choosers import ReaderPageChooserBlock, version_for_reader
from leernetwerk.pages.files import file_rows


class LinkValue(blocks.StructValue):
    """The value of :class:`LinkBlock`; says where it leads, so that templates only print.

    ``request`` is that of the page, where a block around it knows it.
    """

    request = None

    @property
    def target_page(self):
        """The page in the reader's language where it has one (a ``Page``), or ``None`` if it is not for them."""
        page = self.get("page")
        return version_for_reader(page, self.request) if page else None

    @property
    def href(self):
        """The address (``str``), or an empty string when the page is gone or not for the reader."""
        if self.get("page"):
            page = self.target_page
            return (page_address(page.url_path, self.request) or "") if page else ""
        return self.get("url") or ""

    @property
    def text(self):
        """The words of the link: those typed, else the page's title, else the address."""
        page = self.target_page
        return self.get("label") or (page.title if page else self.get("url") or "")


def lend_request(links, request):
    """Let ``links`` (``LinkValue``s) ask for addresses on behalf of a request, which knows them already."""
    for link in links:
        link.request = request


class LinkBlock(blocks.StructBlock):
    """A link to a page of the site or to an address elsewhere."""

    page = ReaderPageChooserBlock(label=_("Page"), required=False)
    url = blocks.URLBlock(label=_("Or an address elsewhere"), required=False)
    label = blocks.CharBlock(
        label=_("Text of the link"),
        max_length=120,
        required=False,
        help_text=_("Left empty, the title of the page."),
    )

    def clean(self, value):
        """Refuse a link that leads nowhere or to two places."""
        cleaned = super().clean(value)
        given = [name for name in ("page", "url") if cleaned.get(name)]
        if len(given) == 2 or (not given and not self.is_deferred_validation):
            message = _("Choose a page or give an address, not both.")
            raise StructBlockValidationError(block_errors={"url": ValidationError(message)})
        if cleaned.get("url") and not cleaned.get("label") and not self.is_deferred_validation:
            message = _("Give the link a text.")
            raise StructBlockValidationError(block_errors={"label": ValidationError(message)})
        return cleaned

    class Meta:
        icon = "link"
        label = _("Link")
        value_class = LinkValue


class LinksBlock(blocks.StructBlock):
    """A list of links under a heading."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    items = blocks.ListBlock(LinkBlock(), label=_("Links"))

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        lend_request(value["items"], (parent_context or {}).get("request"))
        return context

    class Meta:
        icon = "link"
        label = _("Links")
        template = "blocks/links.html"


class DownloadsBlock(blocks.StructBlock):
    """A list of documents under a heading."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    documents = DocumentListBlock(DocumentChooserBlock(label=_("Document")), label=_("Documents"))

    def get_context(self, value, parent_context=None):
        """Add ``documents``: those that the reader may read."""
        context = super().get_context(value, parent_context)
        request = (parent_context or {}).get("request")
        keys = [document.pk for document in value["documents"] if document]
        files = file_rows(Document.objects.filter(pk__in=keys), request) if keys else []
        return context | {"documents": sorted(files, key=lambda document: keys.index(document.pk))}

    class Meta:
        icon = "download"
        label = _("Downloads")
        template = "blocks/downloads.html"
