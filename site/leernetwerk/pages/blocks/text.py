"""Blocks that hold text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

TEXT_FEATURES = ["h2", "h3", "h4", "bold", "italic", "link", "document-link", "ul", "ol"]
SIMPLE_FEATURES = ["bold", "italic", "link", "document-link", "ul", "ol"]


class TextBlock(blocks.RichTextBlock):
    """Headings, paragraphs and nested lists."""

    def __init__(self, **kwargs):
        super().__init__(**{"features": TEXT_FEATURES} | kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "blocks/text.html"


class DefinitionBlock(blocks.StructBlock):
    """A term with its explanation."""

    term = blocks.CharBlock(label=_("Term"), max_length=120)
    explanation = blocks.RichTextBlock(label=_("Explanation"), features=SIMPLE_FEATURES)

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
    answer = blocks.RichTextBlock(label=_("Answer"), features=SIMPLE_FEATURES)

    class Meta:
        icon = "help"
        label = _("Question and answer")
        template = "blocks/question_answer.html"


class CalloutBlock(blocks.StructBlock):
    """A text that stands out."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    text = blocks.RichTextBlock(label=_("Text"), features=SIMPLE_FEATURES)

    class Meta:
        icon = "info-circle"
        label = _("Callout")
        template = "blocks/callout.html"


class TableBlock(TypedTableBlock):
    """A table with a caption and a heading for each column."""

    def __init__(self, **kwargs):
        super().__init__(
            [
                ("text", blocks.CharBlock(label=_("Text"), required=False)),
                (
                    "rich_text",
                    blocks.RichTextBlock(label=_("Formatted text"), features=SIMPLE_FEATURES, required=False),
                ),
                ("number", blocks.DecimalBlock(label=_("Number"), required=False)),
            ],
            **kwargs,
        )

    class Meta:
        icon = "table"
        label = _("Table")
        template = "blocks/table.html"
