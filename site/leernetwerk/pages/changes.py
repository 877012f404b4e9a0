"""When what a page shows last changed: the later of the page and the record that it tells about."""

from django.db.models import Max

from leernetwerk.network.record_pages import record_pages, registered_record_models


def record_changes(page_keys=None):
    """Return primary key of a page → last change of its record or what belongs to it (aware ``datetime``).

    Asks for all record pages, or those among ``page_keys``; one query.
    """
    sources = []
    for model in registered_record_models():
        link = record_pages(model)
        pages = link.page_model._base_manager.order_by()
        if page_keys is not None:
            pages = pages.filter(pk__in=page_keys)
        paths = [link.field_name, *(f"{link.field_name}__{path}" for path in model.changes_with)]
        sources += [pages.values_list("pk").annotate(changed=Max(f"{path}__updated_at")) for path in paths]
    if not sources:
        return {}
    changes = {}
    for key, moment in sources[0].union(*sources[1:]):
        if moment is not None:
            changes[key] = max(moment, changes.get(key, moment))
    return changes


def latest(*moments):
    """Return the latest of ``moments`` (aware ``datetime`` or ``None``), or ``None`` when none is given."""
    return max((moment for moment in moments if moment is not None), default=None)
