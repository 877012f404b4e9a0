"""What the document's screen shows besides its form."""

from django import template

from leernetwerk.media.models import DocumentText
from leernetwerk.media.reading_advice import advice_on
from leernetwerk.media.usage import uses_of

register = template.Library()


@register.inclusion_tag("media/uses.html", takes_context=True)
def document_uses(context, document):
    """Show where a document is used, with the way there."""
    uses, number = uses_of(document, context["request"].user)
    return {"document": document, "uses": uses, "number": number, "more": number - len(uses)}


@register.inclusion_tag("media/text.html")
def document_text(document):
    """Show whether a document was read for search, and what may be done when it was not."""
    text = DocumentText.objects.filter(document=document).first()
    return {"document": document, "text": text, "advice": advice_on(text) if text else []}
