"""``{% circles title theme %}``: the pattern for an item without a picture."""

from django import template
from django.utils.safestring import mark_safe

from leernetwerk.pages.circles import circles as draw

register = template.Library()


@register.simple_tag
def circles(title, theme=""):
    """Print the pattern that belongs to a title and, if given, its theme's name."""
    # The drawing holds only numbers and colours of our own, never the texts it is drawn from.
    return mark_safe(draw(str(title), str(theme or "")))  # noqa: S308
