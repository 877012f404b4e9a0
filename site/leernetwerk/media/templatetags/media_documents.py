"""What the document's screen shows besides its form."""

from django import template

from leernetwerk.media.usage import uses_of

register = template.Library()


@register.inclusion_tag("media/uses.html", takes_context=True)
def document_uses(context, document):
    """Show where a document is used, with the way there."""
    uses, number = uses_of(document, context["request"].user)
    return {"document": document, "uses": uses, "number": number, "more": number - len(uses)}
