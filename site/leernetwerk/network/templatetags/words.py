"""Prints a record's words in the reader's language, and says so where only another language has them."""

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language

register = template.Library()


@register.simple_tag
def words(texts):
    """Return the text of a ``TranslatedText`` in the active language, else another one marked with ``lang``."""
    if not texts:
        return ""
    active = get_language()
    text, language = texts.best(active)
    return text if language == active else format_html('<span lang="{}">{}</span>', language, text)
