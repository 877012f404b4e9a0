"""Reads versions that name what was deleted since, and tells what of a version is gone."""

import json

from django.core.serializers.json import DjangoJSONEncoder
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
        now = getattr(instance, field.attname)
        # What it points at now exists; no query is needed for that.
        if content.get(field.name, now) != now and not _exists(field, [content[field.name]]):
            found[field.name] = now
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


def content_of(instance):
    """Return what a record or page says now, as the content of a revision would hold it (``dict``)."""
    return json.loads(json.dumps(instance.serializable_data(), cls=DjangoJSONEncoder))


def number_lost(revision):
    """Return how many things that a ``Revision`` names no longer exist (``int``): pictures, documents, records."""
    content, loaded = revision.content, revision.as_object()
    fields = {field.name: field for field in type(loaded)._meta.get_fields() if field.name in content}
    streams = {name for name, field in fields.items() if isinstance(field, StreamField)}
    for name in streams:
        list(getattr(loaded, name))  # what is not looked at stays as it was stored
    now = content_of(loaded)
    lost = sum(_lost(json.loads(content[name] or "[]"), json.loads(now[name])) for name in streams)
    relations = {name for name, field in fields.items() if field.is_relation and name in now}
    return lost + sum(_lost(content[name], now[name]) for name in relations)


def _lost(before, after):
    """Return how many values of ``before`` are nothing in ``after``, which is of the same shape."""
    if isinstance(before, dict) and isinstance(after, dict):
        return sum(_lost(value, after.get(name)) for name, value in before.items() if name in after)
    if isinstance(before, list) and isinstance(after, list):
        if len(before) == len(after):
            return sum(_lost(*pair) for pair in zip(before, after, strict=True))
        return max(len(before) - len(after), 0)
    return int(before not in (None, "") and after is None)
