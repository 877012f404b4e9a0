"""Which page was made from which form for a new page, so that the same form never makes two.

A form is sent more than once: by autosave, and by the editor who presses Publish before autosave has answered.
"""

import re

from django.core.cache import cache

KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
DAY = 24 * 3600  # seconds


def page_made_from(request, parent_id):
    """Return the primary key of the page made from the posted form below a page, or ``None`` for a form sent first."""
    name = _name(request, parent_id)
    return cache.get(name) if name else None


def remember(request, parent_id, page):
    """Keep for a day that ``page`` was made from the posted form."""
    if name := _name(request, parent_id):
        cache.set(name, page.pk, DAY)


def _name(request, parent_id):
    key = request.POST.get("creation_key", "")
    return f"page-made-from:{request.user.pk}:{parent_id}:{key}" if KEY.fullmatch(key) else None
