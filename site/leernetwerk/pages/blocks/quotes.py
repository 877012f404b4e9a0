"""Quotes: a record that is used again, or words typed in place when they are used once."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from leernetwerk.pages.blocks.choosers import RecordChooserBlock


@dataclass(frozen=True)
class ShownQuote:
    """A quote as a template prints it; ``attribution`` holds only the parts that are given."""

    text: str
    language: str
    attribution: list


class QuoteValue(blocks.StructValue):
    """The value of :class:`QuoteBlock`."""

    @property
    def shown(self):
        """The chosen or typed quote (:class:`ShownQuote`), or ``None`` when a chosen one was deleted."""
        if quote := self.get("quote"):
            return shown_quote(quote)
        if not self.get("text"):
            return None
        parts = [self.get("person"), self.get("function"), self.get("organisation")]
        return ShownQuote(self["text"], "", [part for part in parts if part])


def shown_quote(quote):
    """Return a :class:`ShownQuote` of a ``Quote`` record for a reader of the active language."""
    active = get_language()
    text, language = quote.words(active)
    parts = [quote.person, quote.function, quote.organisation]
    return ShownQuote(text, "" if language == active else language, [part for part in parts if part])


class QuoteBlock(blocks.StructBlock):
    """A quote, chosen or typed. Every part of the attribution may stay empty."""

    quote = RecordChooserBlock(
        "network.Quote",
        related=["person", "organisation"],
        label=_("Choose a quote"),
        required=False,
        help_text=_("For a quote that is used more than once: it is kept and translated in one place."),
    )
    text = blocks.TextBlock(
        label=_("Or type it"), required=False, help_text=_("Without quotation marks; they are added.")
    )
    person = blocks.CharBlock(label=_("Name"), max_length=120, required=False)
    function = blocks.CharBlock(label=_("Function or group"), max_length=120, required=False)
    organisation = blocks.CharBlock(label=_("Organisation"), max_length=120, required=False)

    def clean(self, value):
        """Refuse a chosen and a typed quote together, and a block without words, for which a draft may wait."""
        cleaned = super().clean(value)
        given = [name for name in ("quote", "text") if cleaned.get(name)]
        if len(given) == 2 or (not given and not self.is_deferred_validation):
            message = _("Choose a quote or type one, not both.")
            raise StructBlockValidationError(block_errors={"text": ValidationError(message)})
        return cleaned

    class Meta:
        icon = "openquote"
        label = _("Quote")
        template = "blocks/quote.html"
        value_class = QuoteValue
