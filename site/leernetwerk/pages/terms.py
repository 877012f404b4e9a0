"""Explains terms and abbreviations where a page first uses them.

Only text is marked: never within links, headings, or what is marked already. The glossary's words are asked for once
per page.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from bs4 import BeautifulSoup, NavigableString

from leernetwerk.network.models import Term
from leernetwerk.pages.moment import language
from leernetwerk.pages.routing import landing_address

CLOSED = {"a", "abbr", "button", "code", "dfn", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "script", "style"}
LONGEST_HINT = 300


@dataclass(frozen=True)
class Explanation:
    """How one word is explained; ``expansion`` is what an abbreviation stands for."""

    slug: str
    text: str
    expansion: str = ""


class PageTerms:
    """The terms that a page has not used yet. One per page and request."""

    def __init__(self, glossary_url):
        self.glossary_url = glossary_url
        self.used = set()

    @cached_property
    def _known(self):
        """Word, in lower case unless it is an abbreviation → :class:`Explanation`, in the active language."""
        known, spoken = {}, language()
        for term in Term.objects.all():
            name, text = term.name.text(spoken), term.explanation.text(spoken)[:LONGEST_HINT]
            if name and text:
                known[name.casefold()] = Explanation(term.slug, text)
            if term.abbreviation and name:
                known[term.abbreviation] = Explanation(term.slug, text, expansion=name)
        return known

    @cached_property
    def _pattern(self):
        words = sorted(self._known, key=len, reverse=True)
        return (
            re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
            if words
            else None
        )

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


def explain(html, request):
    """Return ``html`` (``str``, trusted) with terms explained that the page of ``request`` has not explained yet."""
    if request is None:
        return html
    if not hasattr(request, "page_terms"):
        request.page_terms = PageTerms(landing_address("glossary", request))
    return request.page_terms.explain(html)
