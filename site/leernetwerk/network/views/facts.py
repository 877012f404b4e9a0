"""The facts of a record in words, for who reads them."""

from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations

from leernetwerk.network.readable import field_value

HIDDEN = {"id", "created_at", "updated_at", "latest_revision", "slug", "sort_order"}


def shown_fields(model, hidden=HIDDEN):
    """Return the fields of a record class, or of a class of its rows, that mean something to a reader."""
    return [field for field in model._meta.concrete_fields if field.editable and field.name not in hidden]


def facts_of(record):
    """Return the facts of ``record`` with those of its rows: a list of pairs of label and value, both ``str``."""
    facts = [
        (capfirst(field.verbose_name), field_value(record, field)) for field in shown_fields(type(record))
    ]
    for relation in get_all_child_relations(type(record)):
        hidden = HIDDEN | {relation.field.name}
        fields = shown_fields(relation.related_model, hidden)
        for row in getattr(record, relation.get_accessor_name()).all():
            values = " · ".join(field_value(row, field) for field in fields)
            facts.append((capfirst(relation.related_model._meta.verbose_name), values))
    return facts
