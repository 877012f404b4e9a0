"""The glossary: all terms by their first letter."""

import unicodedata
from itertools import groupby

from leernetwerk.network.models import Term
from leernetwerk.pages.addresses import absolute, page_address


def glossary_context(request):
    """Return ``letters``: a list of ``letter`` and ``terms``, sorted by their words for the reader."""
    terms = sorted(Term.objects.all(), key=sorting_word)
    return {
        "letters": [
            {"letter": letter, "terms": list(group)}
            for letter, group in groupby(terms, key=lambda term: first_letter(sorting_word(term)))
        ]
    }


def sorting_word(term):
    """Return the words of a term without accents and capitals, as dictionaries sort them."""
    decomposed = unicodedata.normalize("NFKD", str(term.name))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()


def first_letter(word):
    """Return the letter under which a word stands; "#" for one that starts otherwise."""
    return word[0].upper() if word and word[0].isalpha() else "#"


def defined_terms(page, request, context):
    """Return the schema.org DefinedTermSet of the glossary (``dict``), or ``None`` for an empty one."""
    terms = [term for letter in context["letters"] for term in letter["terms"]]
    address = absolute(request, page_address(page.url_path, request))
    if not terms or not address:
        return None
    return {
        "@type": "DefinedTermSet",
        "name": page.title,
        "url": address,
        "hasDefinedTerm": [
            {
                "@type": "DefinedTerm",
                "name": str(term.name),
                "description": str(term.explanation),
                "url": f"{address}#{term.slug}",
            }
            for term in terms
        ],
    }
