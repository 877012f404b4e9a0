"""The records that lack words in a language: found in one query over all kinds, then fetched a kind at a time."""

from dataclasses import dataclass

from django.contrib.admin.utils import quote
from django.db.models import Exists, IntegerField, Model, OuterRef, Q, Value
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations
from wagtail.permissions import policy_registry

from leernetwerk.network.panels.related import record_url
from leernetwerk.network.permissions import words_of
from leernetwerk.network.record_pages import record_models


@dataclass(frozen=True)
class WordsRow:
    """A record that lacks words; ``missing`` names what it lacks (``str``) by the code of the language."""

    record: Model
    missing: dict[str, str]

    @property
    def title(self):
        """What the record is called."""
        return str(self.record)

    @property
    def title_id(self):
        """The id of the element with the title."""
        return f"matrix-title-{self.record._meta.model_name}-{self.record.pk}"

    @property
    def kind(self):
        """The kind of record, in words."""
        return capfirst(self.record._meta.verbose_name)

    @property
    def updated_at(self):
        """When the record was last changed (``datetime``)."""
        return self.record.updated_at

    @property
    def edit_url(self):
        """The screen of the record: who may not change it reads it there."""
        return record_url(self.record, "edit", quote(self.record.pk))


def kinds_with_words(user):
    """Return the classes of records with words, their own or those of their rows, that ``user`` may see."""
    return [
        model
        for model in record_models()
        if (words_of(model) or rows_with_words(model))
        and policy_registry.get_by_type(model).user_has_any_permission(user, ["add", "change", "view"])
    ]


def rows_with_words(model):
    """Return the relations of a class of records to its rows that have words."""
    return [relation for relation in get_all_child_relations(model) if words_of(relation.related_model)]


def lacking_words(model, codes):
    """Return the records of a class (a queryset) that say something, and do not say it in one of ``codes``."""
    condition = _lacks(model, codes)
    for relation in rows_with_words(model):
        rows = relation.related_model._default_manager.filter(
            _lacks(relation.related_model, codes), **{relation.field.name: OuterRef("pk")}
        )
        condition |= Q(Exists(rows.order_by()))
    return model._default_manager.filter(condition).order_by()


def union_of(querysets):
    """Return one queryset of dictionaries, with ``pk``, ``updated_at`` and ``kind``: the place of each in the list."""
    querysets = [
        queryset.annotate(kind=Value(place, output_field=IntegerField())).values("pk", "updated_at", "kind")
        for place, queryset in enumerate(querysets)
    ]
    return querysets[0].union(*querysets[1:], all=True)


def words_rows(found, models, codes):
    """Return what :func:`union_of` found as a list of :class:`WordsRow`; a query for each kind, and for its rows."""
    keys = {}
    for one in found:
        keys.setdefault(one["kind"], []).append(one["pk"])
    records = {}
    for kind, pks in keys.items():
        relations = [relation.get_accessor_name() for relation in rows_with_words(models[kind])]
        queryset = models[kind]._default_manager.with_relations().prefetch_related(*relations)
        records |= {(kind, record.pk): record for record in queryset.filter(pk__in=pks)}
    return [
        WordsRow(record, {code: missing_words(record, code) for code in codes})
        for record in (records.get((one["kind"], one["pk"])) for one in found)
        if record is not None
    ]


def missing_words(record, code):
    """Return the names of the fields and rows of ``record`` that lack words in a language (``str``); "" for none."""
    names = [field.verbose_name for field in _missing_fields(record, code)]
    for relation in rows_with_words(type(record)):
        rows = getattr(record, relation.get_accessor_name()).all()
        number = sum(1 for row in rows if _missing_fields(row, code))
        if number:
            names.append(f"{relation.related_model._meta.verbose_name} ({number})")
    return ", ".join(str(name) for name in names)


def _missing_fields(holder, code):
    """Return the fields of a record, or of a row of one, that have words and none in a language."""
    texts = [(field, getattr(holder, field.name)) for field in words_of(type(holder))]
    return [field for field, text in texts if text and code not in text]


def _lacks(model, codes):
    """Return a condition: some field with words has none in one of ``codes``."""
    condition = Q(pk__in=[])
    for field in words_of(model):
        for code in codes:
            condition |= Q(~Q(**{f"{field.name}__has_key": code}), ~Q(**{field.name: {}}))
    return condition
