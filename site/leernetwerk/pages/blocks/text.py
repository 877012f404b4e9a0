"""Blocks that hold text."""

from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.rich_text import expand_db_html

from leernetwerk.pages.blocks.tables import TranslatableTableMixin
from leernetwerk.pages.richtext import clean_rich_text
from leernetwerk.pages.terms import explain

TEXT_FEATURES = ["h2", "h3", "h4", "bold", "italic", "link", "document-link", "ul", "ol"]
SIMPLE_FEATURES = ["bold", "italic", "link", "document-link", "ul", "ol"]


def explained(value, parent_context):
    """Return rich text (``RichText`` or ``None``) as safe HTML, terms explained for the request of the page."""
    html = expand_db_html(value.source) if value else ""
    # Stored through the editor's white list; the terms are escaped where they are marked.
    return mark_safe(explain(html, (parent_context or {}).get("request")))  # noqa: S308


class CleanTextMixin:
    """Stores rich text without what came along from Word, whichever way it came in."""

    def get_prep_value(self, value):
        return clean_rich_text(super().get_prep_value(value))


class SimpleTextBlock(CleanTextMixin, blocks.RichTextBlock):
    """Paragraphs and lists within another block."""

    def deconstruct(self):
        """Name Wagtail's block in migrations: what is stored is the same."""
        _path, args, kwargs = super().deconstruct()
        return "wagtail.blocks.RichTextBlock", args, kwargs


class TextBlock(CleanTextMixin, blocks.RichTextBlock):
    """Headings, paragraphs and nested lists."""

    def __init__(self, **kwargs):
        super().__init__(**{"features": TEXT_FEATURES} | kwargs)

    def get_context(self, value, parent_context=None):
        """Add ``html``: the text with the terms explained that the page uses here first."""
        context = super().get_context(value, parent_context)
        return context | {"html": explained(value, parent_context)}

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "blocks/text.html"


class DefinitionBlock(blocks.StructBlock):
    """A term with its explanation."""

    term = blocks.CharBlock(label=_("Term"), max_length=120)
    explanation = SimpleTextBlock(label=_("Explanation"), features=SIMPLE_FEATURES)

    class Meta:
        icon = "list-ul"
        label = _("Term and explanation")


class DefinitionListBlock(blocks.StructBlock):
    """Terms with their explanations."""

    items = blocks.ListBlock(DefinitionBlock(), label=_("Terms"))

    class Meta:
        icon = "list-ul"
        label = _("Terms and explanations")
        template = "blocks/definitions.html"


class QuestionAnswerBlock(blocks.StructBlock):
    """A question and its answer, as in an interview."""

    question = blocks.CharBlock(label=_("Question"), max_length=300)
    answer = SimpleTextBlock(label=_("Answer"), features=SIMPLE_FEATURES)

    def get_context(self, value, parent_context=None):
        """Add ``html``: the answer with terms explained."""
        context = super().get_context(value, parent_context)
        return context | {"html": explained(value.get("answer"), parent_context)}

    class Meta:
        icon = "help"
        label = _("Question and answer")
        template = "blocks/question_answer.html"


class CalloutBlock(blocks.StructBlock):
    """A text that stands out."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    text = SimpleTextBlock(label=_("Text"), features=SIMPLE_FEATURES)

    class Meta:
        icon = "info-circle"
        label = _("Callout")
        template = "blocks/callout.html"


class TableBlock(TranslatableTableMixin, TypedTableBlock):
    """A table with a caption and a heading for each column."""

    def __init__(self, **kwargs):
        super().__init__(
            [
                ("text", blocks.CharBlock(label=_("Text"), required=False)),
                (
                    "rich_text",
                    SimpleTextBlock(label=_("Formatted text"), features=SIMPLE_FEATURES, required=False),
                ),
                ("number", blocks.DecimalBlock(label=_("Number"), required=False)),
            ],
            **kwargs,
        )

    class Meta:
        icon = "table"
        label = _("Table")
        template = "blocks/table.html"
