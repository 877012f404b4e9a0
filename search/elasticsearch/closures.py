"""Who may not see an item, as far as it is known before anybody asks: the restrictions at or above its page.

By these, Elasticsearch leaves out what a reader may not see, so that it crowds nothing out; whether a reader may see
what is left is asked of the database.
"""

from wagtail.models import PageViewRestriction

from leernetwerk.network.visibility import restrictions_closed_to


def closures_at(paths):
    """Return tree path → the primary keys (a list) of the restrictions at or above the page there, for ``paths``."""
    restrictions = list(PageViewRestriction.objects.values_list("page__path", "pk"))
    return {
        path: [key for restricted, key in restrictions if path.startswith(restricted)] for path in set(paths)
    }


def condition(user):
    """Return the condition (a query of Elasticsearch) that holds for what ``user`` may see, as far as closures tell."""
    if user is None or not user.is_authenticated:
        return {"term": {"is_open": True}}
    closed = list(restrictions_closed_to(user).values_list("pk", flat=True))
    return {"bool": {"must_not": [{"terms": {"closures": closed}}]}}
