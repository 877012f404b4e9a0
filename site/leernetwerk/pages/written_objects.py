"""Objects loaded by a query whose SQL is written once per process; see ``written_queries``.

For what every page loads, whoever reads it: there, writing the query takes more than anything else.
"""

from dataclasses import dataclass
from itertools import islice

from django.core.exceptions import EmptyResultSet
from django.db import connection

from leernetwerk.pages.written_queries import filled, places_of

_written = {}


@dataclass(frozen=True)
class WrittenQuery:
    """A query as the database is asked, and how its rows become objects.

    ``steps``: path of a relation → model, from the model itself ("") on. ``converters``: position in a row → what
    Django does to a value that comes from there, with the expression that it is told about.
    """

    sql: str
    parameters: tuple
    steps: dict
    converters: dict


def objects_of(build, values, related=(), variant=()):
    """Return the objects (a ``list``) of a query; ``related`` are loaded with them, as by ``select_related``.

    ``build``, ``values`` and ``variant`` are as for :func:`~leernetwerk.pages.written_queries.rows_of`, but ``build``
    returns a queryset of objects, and makes the same of the same values for every reader in every language.
    """
    places = places_of(values)
    key = (build.__module__, build.__qualname__, variant, tuple(related), *places)
    try:
        if key not in _written:
            _written[key] = _write(build(*places), related)
    except EmptyResultSet:
        return []
    query = _written[key]
    with connection.cursor() as cursor:
        cursor.execute(query.sql, filled(query.parameters, places))
        rows = cursor.fetchall()
    return [_object(_converted(row, query.converters), query.steps) for row in rows]


def _write(queryset, related):
    """Return the :class:`WrittenQuery` for a queryset and what is loaded with it."""
    steps = _steps(queryset.model, related)
    columns = [
        f"{path}__{field.attname}" if path else field.attname
        for path, model in steps.items()
        for field in model._meta.concrete_fields
    ]
    compiler = queryset.values_list(*columns).query.get_compiler(connection=connection)
    sql, parameters = compiler.as_sql()
    converters = compiler.get_converters([column[0] for column in compiler.select])
    return WrittenQuery(sql, parameters, steps, converters)


def _steps(model, related):
    """Return path → model for a model and its relations, each after the one that leads to it."""
    steps = {"": model}
    for path in related:
        before = ""
        for name in path.split("__"):
            here = f"{before}__{name}" if before else name
            steps[here] = steps[before]._meta.get_field(name).related_model
            before = here
    return steps


def _converted(row, converters):
    """Return the values of a row as Python knows them."""
    values = list(row)
    for position, (functions, expression) in converters.items():
        for convert in functions:
            values[position] = convert(values[position], expression, connection)
    return values


def _object(values, steps):
    """Return the object of a row, with those of its relations in place."""
    values, found = iter(values), {}
    for path, model in steps.items():
        names = [field.attname for field in model._meta.concrete_fields]
        own = list(islice(values, len(names)))
        is_there = own[names.index(model._meta.pk.attname)] is not None
        found[path] = model.from_db(connection.alias, names, own) if is_there else None
        before, _separator, name = path.rpartition("__")
        if path and found[before] is not None:
            setattr(found[before], name, found[path])
    return found[""]
