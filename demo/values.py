"""Gives a row the values it should have, and tells whether any differed."""

from wagtail.fields import StreamField


def words(nl="", en=""):
    """Return a short text in the languages that are given, for a ``TranslatedTextField``."""
    return {"nl": nl, "en": en}


def set_values(instance, values):
    """Set fields by name and return whether anything changed.

    Many-to-many fields take a list of rows, stream fields take the list of ``dict``s that is stored. Nothing is
    saved, except that a plain many-to-many field is written at once.
    """
    changed = False
    for name, value in values.items():
        changed |= _set_value(instance, name, value)
    return changed


def _set_value(instance, name, value):
    field = instance._meta.get_field(name)
    if field.many_to_many:
        return _set_many(getattr(instance, name), value)
    if isinstance(field, StreamField):
        return _set_stream(instance, field, value)
    if field.is_relation:
        changed = getattr(instance, field.attname) != (value.pk if value else None)
    else:
        value = field.to_python(value)
        changed = getattr(instance, name) != value
    setattr(instance, name, value)
    return changed


def _set_many(manager, rows):
    changed = {row.pk for row in manager.all()} != {row.pk for row in rows}
    if changed:
        manager.set(rows)
    return changed


def _set_stream(instance, field, blocks):
    block = field.stream_block
    value = block.to_python(blocks)
    changed = block.get_prep_value(getattr(instance, field.name)) != block.get_prep_value(value)
    if changed:
        setattr(instance, field.name, value)
    return changed


def set_rows(instance, name, rows):
    """Give ``instance`` the child rows ``rows`` (``dict``s of values) in that order; return whether any differed.

    Rows that are right stay the rows they are; otherwise all are replaced when ``instance`` is saved.
    """
    manager = getattr(instance, name)
    model = manager.model
    children = list(manager.all())
    if len(children) == len(rows) and not any(map(set_values, children, rows)):
        return False
    replacements = []
    for position, row in enumerate(rows):
        child = model(sort_order=position)
        set_values(child, row)
        replacements.append(child)
    manager.set(replacements)
    return True
