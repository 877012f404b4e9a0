"""Found pages and documents as the list of results shows them."""

from django.db.models import F
from wagtail.models import Page

from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.languages import other_language
from search.document_hits import document_hits
from search.extracts import extract, marked
from search.facets import type_labels
from search.hit import Hit
from search.index.positions import positions_reader
from search.models import IndexedItem
from search.ranking.query import keys_of

# Below the home pages of the languages begin the sections.
HOME_DEPTH = 2


def hits_of(groups, request):
    """Return primary key → :class:`Hit` for indexed items. Takes two queries, and two more where there are documents.

    ``groups`` maps the primary keys of ``IndexedItem`` s to what the words of the query became in their language.
    """
    rows = list(
        IndexedItem.objects.filter(pk__in=groups)
        .annotate(date=F("page__contentpage__date"), lead=F("page__contentpage__lead"))
        .select_related("page", "document")
        .defer("title_positions")
    )
    pages = [row for row in rows if row.page_id]
    ways = ways_to([row.page for row in pages], request)
    labels = type_labels()
    hits = {row.pk: _hit(row, groups[row.pk], ways[row.page_id], labels, request) for row in pages}
    return hits | document_hits([row for row in rows if row.document_id], groups, request)


def _hit(row, groups, way, labels, request):
    language, name = other_language(row.language)
    [kind] = row.facets.get("type", [""])
    positions = positions_reader(keys_of(groups))(row.body_positions)
    return Hit(
        href=page_address(row.page.url_path, request),
        title=marked(row.page.title, groups, row.language),
        extract=extract(row.text, positions, groups) or row.lead or "",
        type_label=labels.get(kind, ""),
        way=way,
        date=row.date,
        when="" if row.date else "".join(row.facets.get("year", [])),
        language=language,
        language_name=name,
    )


def ways_to(pages, request):
    """Return primary key → the live pages between the home page and each of ``pages``, from above. Takes one query."""
    above = {page.pk: paths_above(page.path) for page in pages}
    paths = {path for found in above.values() for path in found}
    rows = (
        Page.objects.live().filter(path__in=paths).values_list("path", "title", "url_path") if paths else ()
    )
    steps = {path: {"title": title, "url": page_address(url, request)} for path, title, url in rows}
    return {key: [steps[path] for path in found if path in steps] for key, found in above.items()}


def paths_above(path):
    """Return the tree paths (a list of ``str``) between that of a home page and ``path``."""
    step = Page.steplen
    return [path[:length] for length in range((HOME_DEPTH + 1) * step, len(path), step)]
