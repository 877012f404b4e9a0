"""Who may not see an item, as far as it is known before anybody asks: the restrictions at or above it.

These are those of a page, or, of a document, those of its collection and those that all pages that offer it have in
common. By these, Elasticsearch leaves out what a reader may not see, so that it crowds nothing out; whether a reader
may see what is left is asked of the database. A restriction on a collection is told from one on a page by its sign:
its key stands below zero.
"""

from collections import defaultdict

from django.db.models import Exists, F
from wagtail.models import CollectionViewRestriction, GroupCollectionPermission, PageViewRestriction

from leernetwerk.media.visibility import closed_to
from leernetwerk.network.visibility import restrictions_closed_to
from search.models import DocumentOffer


def closures_at(paths):
    """Return tree path → the primary keys (a list) of the restrictions at or above the page there, for ``paths``."""
    restrictions = list(PageViewRestriction.objects.values_list("page__path", "pk"))
    return {
        path: [key for restricted, key in restrictions if path.startswith(restricted)] for path in set(paths)
    }


def closures_of_documents(collections):
    """Return primary key → closures (a list) of documents; ``collections`` maps them to the path of their collection.

    Takes three queries, and none for no documents.
    """
    if not collections:
        return {}
    restrictions = list(CollectionViewRestriction.objects.values_list("collection__path", "pk"))
    offers = list(
        DocumentOffer.objects.filter(document__in=collections).values_list("document", "page__path")
    )
    on_pages = closures_at(path for _document, path in offers)
    in_common = defaultdict(list)
    for document, path in offers:
        in_common[document].append(set(on_pages[path]))
    return {
        document: sorted(
            {-key for restricted, key in restrictions if path.startswith(restricted)}.union(
                set.intersection(*in_common[document]) if in_common[document] else ()
            )
        )
        for document, path in collections.items()
    }


def closures_to(user):
    """Return the primary keys (a list) of the restrictions that ``user``, no stranger, does not pass. Takes one query.

    Who may change documents somewhere sees these whatever is closed above them.
    """
    changing = GroupCollectionPermission.objects.filter(
        group__user=user, permission__codename="change_document"
    )
    on_pages = restrictions_closed_to(user).order_by().values_list(F("pk"))
    on_collections = closed_to(user).filter(~Exists(changing)).order_by().values_list(-F("pk"))
    return [key for (key,) in on_pages.union(on_collections, all=True)]


def condition(reader):
    """Return the condition (a query of Elasticsearch) that holds for what a :class:`~search.reader.Reader` may see, as
    far as closures tell.
    """
    if reader.is_stranger:
        return {"term": {"is_open": True}}
    return {"bool": {"must_not": [{"terms": {"closures": reader.closures}}]}}
