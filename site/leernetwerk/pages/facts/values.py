"""Reads and copies the facts of pages: columns, relations to many records, and rows without words of their own."""

from django.db.models import Value


def fact_values(page, names):
    """Return the :func:`fact_value` of each of ``names`` (``dict``); relations to many are read in one query."""
    held = getattr(page, "_cluster_related_objects", {})
    fields = [page._meta.get_field(name) for name in names if name not in held]
    values = stored_relations(page, [field for field in fields if field.many_to_many])
    return values | {name: fact_value(page, name) for name in names if name not in values}


def stored_relations(page, fields):
    """Return the primary keys that are stored of relations to many (field name → ``set``), in one query."""
    found = {field.name: set() for field in fields}
    if fields and page.pk is not None:
        rows = [_related_rows(page, field) for field in fields]
        for name, key in rows[0].union(*rows[1:], all=True):
            found[name].add(key)
    return found


def _related_rows(page, field):
    links = field.remote_field.through._base_manager.filter(**{field.m2m_field_name(): page.pk})
    return links.values_list(Value(field.name), field.m2m_reverse_field_name())


def fact_value(page, name):
    """Return what ``page`` holds for a fact, such that equal facts are equal values.

    It is a value for a column, a ``set`` of primary keys for a relation to many records, and for rows a ``list`` of
    ``tuple``s in their order.
    """
    field = page._meta.get_field(name)
    if field.many_to_many:
        return {record.pk for record in getattr(page, name).all()}
    if field.one_to_many:
        names = [column.attname for column in row_columns(field)]
        return [tuple(getattr(row, column) for column in names) for row in getattr(page, name).all()]
    return field.to_python(getattr(page, field.attname))


def copy_fact(source, target, name):
    """Give the page ``target``, in memory, what the page ``source`` holds for a fact."""
    field = target._meta.get_field(name)
    if field.many_to_many:
        getattr(target, name).set(list(getattr(source, name).all()))
    elif field.one_to_many:
        source.copy_child_relation(name, target)
    else:
        setattr(target, field.attname, getattr(source, field.attname))


def row_columns(relation):
    """Return the fields that tell rows of ``relation`` (from a page to its rows) apart: not the key, nor the place."""
    left_out = {"sort_order", relation.remote_field.name}
    fields = relation.related_model._meta.concrete_fields
    return [field for field in fields if not field.primary_key and field.name not in left_out]
