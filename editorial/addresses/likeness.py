"""Which pages resemble what somebody asks for: those that share most words with it."""

import re

from editorial.addresses.reading import language_of
from leernetwerk.network.visibility import visible_pages

MOST_COMPARED = 500
SHORTEST_WORD = 4


def words_of(text):
    """Return the words of a title or an address (``set`` of ``str``), without the short ones."""
    return {word for word in re.split(r"[\W_]+", text.casefold()) if len(word) >= SHORTEST_WORD}


def most_alike(pages, text, number):
    """Return at most ``number`` of ``pages`` (a queryset) that share a word with ``text``, those that share most first.

    Among equals the newest comes first.
    """
    words = words_of(text)
    compared = pages.order_by("-first_published_at", "-pk")[:MOST_COMPARED]
    likenesses = {page: _likeness(words, page) for page in compared}
    alike = [page for page, likeness in likenesses.items() if likeness]
    return sorted(alike, key=lambda page: -likenesses[page])[:number]


def likely_pages(path, user, number=5):
    """Return the pages (at most ``number``) that may be meant by ``path``, the likeliest first.

    They are live, ``user`` may see them, and they share a word with the end of the path, or stand on the way to it.
    """
    *above, last = [part for part in path.split("/") if part] or [""]
    shown = visible_pages(user).filter(depth__gt=1)
    if code := language_of(path):
        shown = shown.filter(locale__language_code=code)
    found = most_alike(shown, last, number)
    sections = {page.slug: page for page in shown.filter(slug__in=above).order_by("-depth")}
    way = [sections[slug] for slug in reversed(above) if slug in sections]
    return list({page.pk: page for page in [*found, *way]}.values())[:number]


def _likeness(words, page):
    """Return which part of the words a page and something else share (0 to 1)."""
    own = words_of(f"{page.title} {page.slug}")
    return len(words & own) / len(words | own) if words and own else 0
