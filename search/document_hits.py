"""Found documents: the file, the page of it that answers best, and the page of the site that offers it."""

import json
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from leernetwerk.media.models import DocumentPage
from leernetwerk.network.visibility import visible_pages
from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.languages import other_language
from leernetwerk.pages.moment import language, reader
from search.analysis.words import normalise
from search.extracts import extract, marked, telling
from search.hit import Hit
from search.index.positions import positions_reader
from search.models import DocumentOffer
from search.ranking.query import keys_of


@dataclass(frozen=True)
class File:
    """What is told of a document's file: its name, type and size (bytes), the ``number`` of the page of it that answers
    best (``None`` where that is not known), and the page that offers it (``title``, ``href``).
    """

    name: str
    type: str
    size: int
    number: int | None
    offer: dict


def document_hits(rows, groups, request):
    """Return primary key → :class:`~search.hit.Hit` for ``rows`` (``IndexedItem`` s of documents, read with these).

    ``groups`` maps their primary keys to what the words of the query became. Takes two queries, however many rows
    there are, and none for none.
    """
    if not rows:
        return {}
    keys = [row.document_id for row in rows]
    places = {row.pk: place_of(row, groups[row.pk]) for row in rows}
    texts = texts_of({row.document_id: places[row.pk].number for row in rows if places[row.pk]})
    offers = offers_of(keys, request)
    return {
        row.pk: _hit(
            row.document,
            places[row.pk],
            texts.get(row.document_id, ""),
            offers[row.document_id],
            groups[row.pk],
        )
        for row in rows
        if row.document_id in offers
    }


def place_of(row, groups):
    """Return the :class:`Place` that answers best in the document of an ``IndexedItem``, or ``None``."""
    read = positions_reader(keys_of(groups))
    return best_place(json.loads(row.page_starts), read(row.body_positions), groups)


def _hit(document, place, text, offer, groups):
    number = place.number if place and place.is_one_of_many else None
    code, name = other_language(document.language or language())
    return Hit(
        href=f"{document.url}#page={number}" if number and document.file_type == "pdf" else document.url,
        title=marked(document.title, groups, document.language or language()),
        extract=extract(normalise(text), place.positions, groups) if place else "",
        type_label=_("Document"),
        way=[],
        date=timezone.localdate(document.updated_at),
        language=code,
        language_name=name,
        file=File(document.filename, document.file_type, document.file_size, number, offer),
    )


@dataclass(frozen=True)
class Place:
    """The page of a document that answers a query best: its ``number``, and where words stand on it."""

    number: int
    positions: dict
    is_one_of_many: bool


def best_place(starts, positions, groups):
    """Return the :class:`Place` with the most words of the query, the first among equals; ``None`` for none at all.

    ``starts`` are the positions at which the pages begin, ``positions`` those of each key.
    """
    found = defaultdict(lambda: defaultdict(int))
    for number, group in enumerate(groups):
        for key in telling(group, positions):
            for place in positions.get(key, ()):
                found[bisect_right(starts, place) - 1][number] += 1
    if not found:
        return None
    best = max(
        found,
        key=lambda page: (len(found[page]), sum(min(count, 3) for count in found[page].values()), -page),
    )
    first, last = starts[best], next((start for start in starts if start > starts[best]), None)
    on_page = {
        key: [place - first for place in places if first <= place and (last is None or place < last)]
        for key, places in positions.items()
        if any(key in group.keys for group in groups)
    }
    on_page = {key: places for key, places in on_page.items() if places}
    return Place(best + 1, on_page, len(starts) > 1)


def texts_of(numbers):
    """Return document → the text of one of its pages; ``numbers`` maps documents to the numbers of these."""
    wanted = Q(pk__in=[])
    for key, number in numbers.items():
        wanted |= Q(document_text__document=key, number=number)
    return dict(DocumentPage.objects.filter(wanted).values_list("document_text__document", "text"))


def offers_of(keys, request):
    """Return document → the title and address of a page that offers it to the reader, in their language if possible."""
    order = [language(), *(code for code, _name in settings.LANGUAGES)]
    pages = visible_pages(reader(request)).order_by().values("pk")
    offers = DocumentOffer.objects.filter(document__in=keys, page__in=pages).order_by("page")
    found = {}
    for key, title, path, code in offers.values_list(
        "document", "page__title", "page__url_path", "page__locale__language_code"
    ):
        rank = order.index(code) if code in order else len(order)
        if key not in found or rank < found[key][0]:
            found[key] = (rank, {"title": title, "href": page_address(path, request)})
    return {key: offer for key, (_rank, offer) in found.items()}
