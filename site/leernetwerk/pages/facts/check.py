"""Finds facts that differ between an original and its translations, in one query a fact."""

from collections import defaultdict
from dataclasses import dataclass

from django.apps import apps
from wagtail.models import Page

from leernetwerk.pages.facts.mixin import SharedFacts
from leernetwerk.pages.facts.values import row_columns


@dataclass(frozen=True)
class Drift:
    """A fact (``name``) of the page ``page`` that differs from what the page ``owner`` holds (primary keys)."""

    page: int
    owner: int
    name: str


def find_drift():
    """Return each :class:`Drift` there is, in the order of the pages.

    A draft that owns facts may be ahead of translations that are live; that is not counted.
    """
    owners = carried_pages()
    if not owners:
        return []
    found = []
    for model in models_with_facts():
        for name in model.facts:
            field = model._meta.get_field(name)
            if field.model is not model:
                continue
            values = stored_values(field)
            found += [
                Drift(page, owner, name)
                for page, owner in owners.items()
                if values.get(page) != values.get(owner)
            ]
    return sorted(found, key=lambda drift: (drift.page, drift.name))


def carried_pages():
    """Return the translations that must hold the facts of another page (primary key → that of the owner)."""
    sets = defaultdict(list)
    pages = Page.objects.filter(alias_of__isnull=True).order_by("pk")
    for key, pk, live in pages.values_list("translation_key", "pk", "live"):
        sets[key].append((pk, live))
    return {
        pk: owner
        for (owner, owner_is_live), *translations in sets.values()
        for pk, live in translations
        if owner_is_live or not live
    }


def models_with_facts():
    """Return the models of all pages with facts, those that others inherit from included."""
    return [model for model in apps.get_models() if issubclass(model, SharedFacts)]


def stored_values(field):
    """Return what is stored of a fact (primary key of a page → value); pages without any are left out."""
    if field.many_to_many:
        return _related_keys(field)
    if field.one_to_many:
        return _rows(field)
    return dict(field.model._base_manager.values_list("pk", field.attname))


def _related_keys(field):
    through = field.remote_field.through
    names = [
        through._meta.get_field(name).attname
        for name in (field.m2m_field_name(), field.m2m_reverse_field_name())
    ]
    found = defaultdict(set)
    for page, record in through._base_manager.values_list(*names):
        found[page].add(record)
    return found


def _rows(relation):
    names = [field.attname for field in row_columns(relation)]
    rows = relation.related_model._base_manager.order_by("sort_order")
    found = defaultdict(list)
    for page, *values in rows.values_list(relation.remote_field.attname, *names):
        found[page].append(values)
    return found
