"""Reads versions that name what was deleted since, and tells what of a version is gone."""

import json

from django.db.models import PROTECT, RESTRICT
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField


def readable_content(instance, content):
    """Return ``content`` (of a revision of ``instance``) such that it can be loaded.

    What may not be deleted while something points at it may be once only an old version does, and django-modelcluster
    fails at that. A row that points at nothing is left out; a field of the object itself keeps what it has now.
    """
    model = type(instance)
    found = dict(content)
    for field in _guarded(model):
        if field.name in content and not _exists(field, [content[field.name]]):
            found[field.name] = getattr(instance, field.attname)
    for relation in get_all_child_relations(model):
        name = relation.get_accessor_name()
        rows = content.get(name) or []
        for field in _guarded(relation.related_model) if rows else ():
            there = _exists(field, [row.get(field.name) for row in rows])
            rows = [row for row in rows if row.get(field.name) in {None, *there}]
        if name in content:
            found[name] = rows
    return found


def _guarded(model):
    """Return the foreign keys of a model to what cannot be deleted while it is pointed at."""
    return [
        field
        for field in model._meta.concrete_fields
        if field.many_to_one and field.remote_field.on_delete in {PROTECT, RESTRICT}
    ]


def _exists(field, keys):
    """Return those of ``keys`` that there are; a key of nothing counts as there."""
    asked = {key for key in keys if key is not None}
    if not asked:
        return {None}
    return set(field.related_model._base_manager.filter(pk__in=asked).values_list("pk", flat=True))


def number_lost(model, content, loaded):
    """Return how many things that ``content`` (of a revision) names are no longer there (``int``).

    ``loaded`` is the same content after it was loaded, as ``serializable_data`` returns it; what it does not hold at
    all is not counted.
    """
    streams = {field.name for field in model._meta.concrete_fields if isinstance(field, StreamField)}
    relations = {
        field.name for field in model._meta.get_fields() if field.is_relation and field.name in content
    }
    lost = 0
    for name in (streams | relations) & content.keys() & loaded.keys():
        before, after = content[name], loaded[name]
        if name in streams:
            before, after = (json.loads(value or "[]") for value in (before, after))
        lost += _lost(before, after)
    return lost


def _lost(before, after):
    """Return how many values of ``before`` are nothing in ``after``, which is of the same shape."""
    if isinstance(before, dict) and isinstance(after, dict):
        return sum(_lost(value, after.get(name)) for name, value in before.items() if name in after)
    if isinstance(before, list) and isinstance(after, list):
        if len(before) == len(after):
            return sum(_lost(*pair) for pair in zip(before, after, strict=True))
        return max(len(before) - len(after), 0)
    return int(before not in (None, "") and after is None)
