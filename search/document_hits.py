"""Found documents: the file, the page of it that answers best, and the page of the site that offers it."""

import datetime
import json
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _

from leernetwerk.media.models import Document, DocumentPage
from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.languages import other_language
from leernetwerk.pages.models import ContentPage
from leernetwerk.pages.moment import language, reader
from search.analysis.words import normalise
from search.extracts import extract, telling
from search.index.positions import positions_reader
from search.models import DocumentOffer, IndexedItem

TYPE_VALUE = "document"


@dataclass
class DocumentItem:
    """A document as the list of results shows it; of what other items have it is what documents have.

    ``href`` leads to the page of the file with this ``number`` (``None`` where that is not known). ``offer`` is the
    page that offers it: its ``title`` and ``href``.
    """

    pk: int
    href: str
    title: str
    date: datetime.date
    type_label: str
    file_name: str
    file_type: str
    file_size: int
    number: int | None
    extract: str
    offer: dict
    language: str = ""
    language_name: str = ""
    lead: str = ""
    when: str = ""
    image: object = None


def document_items(keys, groups, request):
    """Return document → :class:`DocumentItem` for found documents (primary keys), with marks for the words of a query
    (its ``groups``). Takes four queries, however many there are."""
    documents = Document.objects.filter(pk__in=keys)
    read = positions_reader(set().union(*(group.keys for group in groups)))
    places = {
        key: best_place(json.loads(starts), read(positions), groups)
        for key, starts, positions in IndexedItem.objects.live()
        .filter(document__in=keys)
        .values_list("document", "page_starts", "body_positions")
    }
    texts = texts_of({key: place.number for key, place in places.items() if place})
    offers = offers_of(keys, request)
    return {
        document.pk: _item(
            document, places.get(document.pk), texts.get(document.pk, ""), offers[document.pk], groups
        )
        for document in documents
        if document.pk in offers
    }


def _item(document, place, text, offer, groups):
    number = place.number if place and place.is_one_of_many else None
    code, name = other_language(document.language or language())
    return DocumentItem(
        pk=document.pk,
        href=f"{document.url}#page={number}" if number and document.file_type == "pdf" else document.url,
        title=document.title,
        date=document.updated_at.date(),
        type_label=_("Document"),
        file_name=document.filename,
        file_type=document.file_type,
        file_size=document.file_size,
        number=number,
        extract=extract(normalise(text), place.positions, groups) if place else "",
        offer=offer,
        language=code,
        language_name=name,
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
    pages = ContentPage.objects.visible_to(reader(request)).order_by().values("pk")
    offers = DocumentOffer.objects.filter(document__in=keys, page__in=pages).order_by("page")
    found = {}
    for key, title, path, code in offers.values_list(
        "document", "page__title", "page__url_path", "page__locale__language_code"
    ):
        rank = order.index(code) if code in order else len(order)
        if key not in found or rank < found[key][0]:
            found[key] = (rank, {"title": title, "href": page_address(path, request)})
    return {key: offer for key, (_rank, offer) in found.items()}
