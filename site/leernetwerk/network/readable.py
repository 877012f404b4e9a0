"""Values of records as people read them: in lists, in the history and on screens that can't be changed."""

import datetime
from decimal import Decimal

from django.conf import settings
from django.utils import formats
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from leernetwerk.network.fields import PartialDate, TranslatedText

NOTHING = "–"


def language_name(code):
    """Return the name of a language in the active language, with a capital: "Engels"."""
    return get_language_info(code)["name_translated"].capitalize()


def readable(value):
    """Return ``value`` (of a field of a record) in words of the active language; a dash for nothing."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if value is None or value == "" or value == {}:
        return NOTHING
    if isinstance(value, TranslatedText):
        codes = [code for code, _name in settings.LANGUAGES if code in value]
        return " · ".join(f"{language_name(code)}: {value[code]}" for code in codes)
    if isinstance(value, PartialDate):
        return value.display
    if isinstance(value, datetime.datetime):
        return formats.date_format(value, "DATETIME_FORMAT")
    if isinstance(value, datetime.date):
        return formats.date_format(value)
    if isinstance(value, datetime.time):
        return formats.time_format(value)
    return formats.number_format(value) if isinstance(value, Decimal) else str(value)


def field_value(record, field):
    """Return what ``field`` (a model field) holds for ``record``, in words."""
    if field.flatchoices:
        return str(dict(field.flatchoices).get(field.value_from_object(record), NOTHING))
    return readable(getattr(record, field.name))


def time_span(record):
    """Return "9.00–10.30" for what has a ``start_time`` and an ``end_time``; empty without a start."""
    times = [time for time in (record.start_time, record.end_time) if time]
    return "–".join(formats.time_format(time) for time in times) if record.start_time else ""


def period(record):
    """Return "2016 – 2018" for what has a ``since`` and an ``until``; empty without either."""
    if not record.since and not record.until:
        return ""
    return f"{record.since.display if record.since else ''} – {record.until.display if record.until else ''}".strip()
