"""Queries whose SQL is written once per process.

Putting together what a page asks takes Django far longer than the database takes to answer it, and for readers who
are not signed in it comes out the same each time, but for a few values.
"""

from django.core.exceptions import EmptyResultSet
from django.db import connection

from leernetwerk.pages.languages import preferred_languages
from leernetwerk.pages.moment import reader

_written = {}


def rows_of(build, values, request, variant=()):
    """Return the rows (a ``list`` of tuples) of a query, as the database gives them, unconverted.

    ``build`` (a function of its own module) takes ``values`` and returns a ``values_list`` queryset. ``values``, whole
    numbers and texts, are what differs from one request to the next; ``build`` may only compare with them, exactly or
    in a list. ``variant`` is hashable and holds what else ``build`` makes something different of; the languages and
    what a reader may see need not be in it. ``None`` says that it can't be told: then nothing is kept.
    """
    user = reader(request)
    try:
        if variant is None or (user is not None and user.is_authenticated):
            sql, parameters = build(*values).query.sql_with_params()
        else:
            sql, parameters = _filled(build, values, (variant, tuple(preferred_languages())))
    except EmptyResultSet:
        # Django has seen that nothing can fit, as in a draft in which nothing is chosen.
        return []
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


def _filled(build, values, variant):
    """Return the SQL and the parameters for ``values``, from what was written for others of the same kinds."""
    places = places_of(values)
    key = (build.__module__, build.__qualname__, variant, *places)
    if key not in _written:
        _written[key] = build(*places).query.sql_with_params()
    sql, parameters = _written[key]
    return sql, filled(parameters, places)


def places_of(values):
    """Return what stands in for each of ``values`` while the query is written → the value."""
    return {_place(number, value): value for number, value in enumerate(values)}


def filled(parameters, places):
    """Return the parameters of a written query with the values in their places."""
    return [places.get(parameter, parameter) for parameter in parameters]


def _place(number, value):
    """Return what stands in for the value at a position: something of its kind that no row has."""
    return -1000 - number if isinstance(value, int) else f"\t{number}"
