"""What Elasticsearch holds of an item: tokens, who may see it, a version. Nothing is read back but its key."""

from search.elasticsearch.closures import closures_at, closures_of_documents
from search.index.positions import read_all
from search.index.tokens import tokens_of
from search.models import IndexedItem

SETTINGS = {"number_of_shards": 1, "auto_expand_replicas": "0-1", "refresh_interval": "1s"}
MAPPINGS = {
    "dynamic": "strict",
    "_source": {"enabled": False},
    "properties": {
        "item": {"type": "long"},
        "version": {"type": "long"},
        "is_open": {"type": "boolean"},
        "closures": {"type": "long"},
        # Tokens come ready made: none is analysed, and where or how often one stands is the reranker's.
        "tokens": {"type": "keyword", "doc_values": False},
    },
}


def documents_of(index_key, item_keys):
    """Return primary key → document (``dict``) for those of the items with these keys that an index has.

    Takes two queries, and three more where documents are among them. Restrictions are read after versions: one that
    changes in between raises the version later.
    """
    items = IndexedItem.objects.filter(index=index_key, pk__in=item_keys).values_list(
        "pk",
        "version",
        "language",
        "is_open",
        "title_positions",
        "body_positions",
        "page__path",
        "document",
        "document__collection__path",
    )
    rows = list(items)
    of_pages = closures_at(path for *_item, path, _document, _collection in rows if path)
    of_documents = closures_of_documents(
        {document: collection for *_item, document, collection in rows if document}
    )
    return {
        key: {
            "item": key,
            "version": version,
            "is_open": is_open,
            "closures": of_pages.get(path) or of_documents.get(document, []),
            "tokens": sorted(tokens_of(language, read_all(title), read_all(body))),
        }
        for key, version, language, is_open, title, body, path, document, _collection in rows
    }
