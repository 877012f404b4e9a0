"""The fixed translations of the glossary, where a term occurs in a text."""

from dataclasses import dataclass

from leernetwerk.network.models import Term
from leernetwerk.pages.terms import pattern_of


@dataclass(frozen=True)
class FixedTerm:
    """A term as the original calls it, and what it is called in the other language."""

    name: str
    translation: str


class FixedTerms:
    """The fixed translations from one language (a code) into another; asked for once."""

    def __init__(self, source, target):
        names = Term.objects.values_list("name", flat=True)
        pairs = [(name.text(source), name.text(target)) for name in names]
        self.known = {name.casefold(): FixedTerm(name, fixed) for name, fixed in pairs if name and fixed}
        self.pattern = pattern_of(tuple(self.known))

    def within(self, text):
        """Return the terms (:class:`FixedTerm`) that occur in ``text``, each once, as they come."""
        if self.pattern is None:
            return []
        return list(dict.fromkeys(self.known[found.casefold()] for found in self.pattern.findall(text)))

    def unused(self, original, translation):
        """Return the terms of ``original`` whose fixed translation does not occur in ``translation`` (texts)."""
        if not translation:
            return []
        said = translation.casefold()
        return [term for term in self.within(original) if term.translation.casefold() not in said]
