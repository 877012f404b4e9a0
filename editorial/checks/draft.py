"""What a page says, taken apart: texts, headings, links and pictures. Reads the page only, never the database."""

from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from django.db import models
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField

from editorial.checks.blocks import walk
from leernetwerk.pages.blocks.links import LinkBlock
from leernetwerk.pages.blocks.pictures import DescribedImageBlock
from leernetwerk.pages.words import word_fields

HEADINGS = {"h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
PARAGRAPHS = ["p", "li", *HEADINGS]
# Fields of blocks that the site shows as a heading of the second level.
HEADING_FIELDS = ("heading", "question")


@dataclass(frozen=True)
class Text:
    """Words that belong together: a field, a paragraph, an item of a list."""

    path: str
    words: str


@dataclass(frozen=True)
class Heading:
    """A heading of ``level`` 2 to 6; the title of the page is the only one of level 1."""

    path: str
    level: int
    words: str


@dataclass(frozen=True)
class Link:
    """A link with its ``words`` ("" when the site fills them in), to one of: a page, a document, an address.

    ``page`` and ``document`` are primary keys, of which nobody knows yet whether they exist.
    """

    path: str
    words: str
    page: int | None = None
    document: int | None = None
    address: str = ""


@dataclass(frozen=True)
class Picture:
    """A picture; ``path`` leads to its alternative text."""

    path: str
    alternative: str
    is_decorative: bool


@dataclass
class Draft:
    """What a page says. ``empty_files`` are paths where a document should be and none is."""

    language: str
    texts: list = field(default_factory=list)
    headings: list = field(default_factory=list)
    links: list = field(default_factory=list)
    pictures: list = field(default_factory=list)
    empty_files: list = field(default_factory=list)

    def add_html(self, path, html):
        """Add rich text as it is stored."""
        soup = BeautifulSoup(html or "", "html.parser")
        for element in soup.find_all(PARAGRAPHS):
            words = element.get_text(" ", strip=True)
            # A list within an item of a list is read by itself.
            if not element.find(PARAGRAPHS):
                self.texts.append(Text(path, words))
            if element.name in HEADINGS:
                self.headings.append(Heading(path, HEADINGS[element.name], words))
        self.links += [link_of(path, element) for element in soup.find_all("a")]

    def add_node(self, node):
        """Add what a block says (a :class:`~editorial.checks.blocks.Node`)."""
        block, value = node.block, node.value
        if isinstance(block, DescribedImageBlock):
            if value.get("image"):
                described = value.get("alt_text") or ""
                path = f"{node.path}.alt_text"
                self.pictures.append(Picture(path, described, bool(value.get("is_decorative"))))
        elif isinstance(block, LinkBlock):
            page, address, words = value.get("page"), value.get("url") or "", value.get("label") or ""
            if page or address:
                self.links.append(Link(node.path, words, page=page, address="" if page else address))
        elif isinstance(block, DocumentChooserBlock):
            if value:
                self.links.append(Link(node.path, "", document=value))
            elif block.required:
                self.empty_files.append(node.path)
        elif isinstance(block, blocks.RichTextBlock):
            self.add_html(node.path, value)
        elif isinstance(block, blocks.CharBlock | blocks.TextBlock) and value:
            self.texts.append(Text(node.path, value))
            if node.name in HEADING_FIELDS:
                self.headings.append(Heading(node.path, 2, value))


def link_of(path, element):
    """Return the :class:`Link` of an ``<a>`` in rich text (``Tag``) as it is stored."""
    words = element.get_text(" ", strip=True) or " "
    key = int(element["id"]) if str(element.get("id", "")).isdecimal() else 0
    if element.get("linktype") == "page":
        return Link(path, words, page=key)
    if element.get("linktype") == "document":
        return Link(path, words, document=key)
    return Link(path, words, address=element.get("href", ""))


def draft_of(page):
    """Return the :class:`Draft` of a page of a specific type, saved or not."""
    draft = Draft(page.locale.language_code)
    draft.texts.append(Text("title", page.title or ""))
    if getattr(page, "image_id", None):
        draft.pictures.append(Picture("image_alt", page.image_alt, page.image_is_decorative))
    for name in in_order(page, word_fields(type(page))):
        stored = page._meta.get_field(name)
        value = getattr(page, name)
        if isinstance(stored, StreamField):
            for node in walk(stored.stream_block, value.get_prep_value(), name):
                draft.add_node(node)
        elif isinstance(stored, RichTextField):
            draft.add_html(name, value)
        elif isinstance(stored, models.CharField | models.TextField) and value:
            draft.texts.append(Text(name, value))
    return draft


def in_order(page, names):
    """Return the names of fields in the order of the editor."""
    shown = list(page.get_edit_handler().get_form_options().get("fields", []))
    return sorted(names, key=lambda name: shown.index(name) if name in shown else len(shown))
