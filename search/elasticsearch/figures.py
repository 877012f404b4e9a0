"""What operators are told of Elasticsearch."""

from search.elasticsearch.pause import is_paused
from search.elasticsearch.server import configured_server
from search.models import SearchIndex


def figures():
    """Return whether Elasticsearch finds (1) or the database steps in (0) by name, or nothing without a server."""
    if configured_server() is None:
        return {}
    is_used = not is_paused() and SearchIndex.objects.mirrored().exists()
    return {"elasticsearch": int(is_used)}


def in_words(differing, most=10):
    """Return in a sentence how the server differs (:class:`~search.elasticsearch.indices.Differences`), or ""."""
    kinds = [
        ("lacks", differing.missing),
        ("has older versions of", differing.outdated),
        ("has newer versions of", differing.ahead),
        ("has what is gone:", differing.surplus),
    ]
    parts = [
        f"{verb} {len(keys)} items ({', '.join(map(str, keys[:most]))}{', …' if len(keys) > most else ''})"
        for verb, keys in kinds
        if keys
    ]
    return f"Elasticsearch {'; '.join(parts)}." if parts else ""
