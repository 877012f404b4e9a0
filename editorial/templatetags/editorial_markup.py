"""How texts with tags are shown to a translator."""

import re

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join

register = template.Library()

TAG = re.compile(r"(</?[a-z][^<>]*>)")


@register.filter
def show_tags(text):
    """Return ``text`` as safe HTML, its tags shown as tags: nothing in it is markup."""
    parts = TAG.split(text)
    shown = [
        format_html("<code>{}</code>", part) if place % 2 else conditional_escape(part)
        for place, part in enumerate(parts)
    ]
    return format_html_join("", "{}", ((part,) for part in shown))
