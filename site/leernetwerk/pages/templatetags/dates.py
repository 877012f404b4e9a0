"""``{% full_date day %}`` and ``{% time_range start end %}``: see ``leernetwerk.pages.dates``."""

from django import template

from leernetwerk.pages import dates

register = template.Library()


@register.simple_tag
def full_date(value, language=None):
    """Print a day in full, in the active language unless one is named."""
    return dates.full_date(value or None, language)


@register.simple_tag
def time_range(start, end=None, language=None):
    """Print a start and an optional end; nothing for a whole day."""
    return dates.time_range(start or None, end or None, language)
