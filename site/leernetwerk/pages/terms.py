"""Explains terms and abbreviations where a page first uses them.

Only text is marked: never within links, headings, or what is marked already. The glossary's words are asked for once
per page.
"""

import json
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bs4 import BeautifulSoup, NavigableString
from django.db.models import TextField
from django.db.models.functions import Cast

from leernetwerk.network.fields import TranslatedText
from leernetwerk.network.models import Term
from leernetwerk.pages.moment import language
from leernetwerk.pages.routing import landing_address
from leernetwerk.pages.written_queries import rows_of

CLOSED = {"a", "abbr", "button", "code", "dfn", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "script", "style"}
LONGEST_HINT = 300


@dataclass(frozen=True)
class Explanation:
    """How one word is explained; ``expansion`` is what an abbreviation stands for."""

    slug: str
    text: str
    expansion: str = ""


def explanations(spoken):
    """Return word, in lower case unless it is an abbreviation → :class:`Explanation`, in a language."""
    known = {}
    # Whoever reads, the terms are the same: no request is needed.
    for slug, names, abbreviation, texts in rows_of(_terms, [], request=None):
        name, text = _text(names, spoken), _text(texts, spoken)[:LONGEST_HINT]
        if name and text:
            known[name.casefold()] = Explanation(slug, text)
        if abbreviation and name:
            known[abbreviation] = Explanation(slug, text, expansion=name)
    return known


@lru_cache(maxsize=16)
def kept_explanations(spoken, stamp):
    """Return the :func:`explanations` of a language; ``stamp`` changes whenever a term does, so none is out of date."""
    return explanations(spoken)


class PageTerms:
    """The terms that a page has not used yet. One per page and request.

    ``stamp`` is that of the glossary where it is known (``Neighbour.glossary_stamp``).
    """

    def __init__(self, glossary_url, stamp=None):
        self.glossary_url = glossary_url
        self.stamp = stamp
        self.used = set()

    @cached_property
    def _known(self):
        return kept_explanations(language(), self.stamp) if self.stamp else explanations(language())

    @cached_property
    def _pattern(self):
        return pattern_of(tuple(self._known))

    def _explanation(self, word):
        """Return the explanation of ``word`` as it is written, unless the page has had it; else ``None``."""
        found = self._known.get(word) or self._known.get(word.casefold())
        if found is None or (found.slug, bool(found.expansion)) in self.used:
            return None
        self.used.add((found.slug, bool(found.expansion)))
        return found

    def explain(self, html):
        """Return ``html`` (``str``, trusted) with the first use of each term marked."""
        if not html or self._pattern is None or not self._pattern.search(html):
            return html
        soup = BeautifulSoup(html, "html.parser")
        for text in soup.find_all(string=True):
            if type(text) is NavigableString and not any(parent.name in CLOSED for parent in text.parents):
                self._mark(soup, text)
        return str(soup)

    def _mark(self, soup, text):
        pieces, position = [], 0
        for match in self._pattern.finditer(text):
            if explanation := self._explanation(match.group()):
                pieces += [text[position : match.start()], self._element(soup, match.group(), explanation)]
                position = match.end()
        if pieces:
            text.replace_with(*(piece for piece in [*pieces, text[position:]] if piece))

    def _element(self, soup, word, explanation):
        """Return the marked word: an abbreviation with what it stands for, a term that leads to the glossary."""
        if explanation.expansion:
            element = soup.new_tag("abbr", title=explanation.expansion)
        elif self.glossary_url:
            href = f"{self.glossary_url}#{explanation.slug}"
            element = soup.new_tag("a", attrs={"class": "term", "href": href, "title": explanation.text})
        else:
            element = soup.new_tag("dfn", title=explanation.text)
        element.string = word
        return element


def _terms():
    """Return what is known of all terms, in the order of the glossary."""
    return Term.objects.values_list(
        "slug", Cast("name", TextField()), "abbreviation", Cast("explanation", TextField())
    )


def _text(stored, language):
    """Return the text in a language from a stored ``TranslatedText``."""
    return TranslatedText(json.loads(stored)).text(language)


@lru_cache(maxsize=100)
def pattern_of(words):
    """Return the pattern that finds whole words among ``words`` (a ``tuple``), or ``None`` when there are none."""
    if not words:
        return None
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


def explain(html, request):
    """Return ``html`` (``str``, trusted) with terms explained that the page of ``request`` has not explained yet."""
    if request is None:
        return html
    if not hasattr(request, "page_terms"):
        address, rows = landing_address("glossary", request), request.surroundings.rows
        request.page_terms = PageTerms(address, rows[0].glossary_stamp if rows else None)
    return request.page_terms.explain(html)
