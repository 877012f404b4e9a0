"""What one needs to know of a record in a compact row: its title and a few facts, in words."""

from functools import singledispatch

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from leernetwerk.network.models import Call, Cohort, Participation, Quote, Series, Session
from leernetwerk.network.readable import period, time_span


@singledispatch
def cells_of(record):
    """Return the facts of a record in its row (``list`` of ``str``; empty ones are left out)."""
    return []


@cells_of.register
def _session_cells(session: Session):
    status = "" if session.status == Session.Status.CONFIRMED else session.get_status_display()
    return [str(session.name), session.place, str(session.host or ""), status]


@cells_of.register
def _series_cells(series: Series):
    return [time_span(series), series.place, str(series.host or "")]


@cells_of.register
def _participation_cells(participation: Participation):
    role = "" if participation.role == Participation.Role.PARTICIPANT else participation.get_role_display()
    return [present_name_of(participation), str(participation.shown_sector), role]


@cells_of.register
def _cohort_cells(cohort: Cohort):
    return [period(cohort)]


@cells_of.register
def _call_cells(call: Call):
    days = f"{formats.date_format(call.opens)} – {formats.date_format(call.closes)}"
    return [days, str(call.state(timezone.localdate()).label)]


@cells_of.register
def _quote_cells(quote: Quote):
    return [str(part) for part in (quote.person or "", quote.function, quote.organisation or "")]


def present_name_of(participation):
    """Return what the organisation is called now where that differs from the name used then (``str``, else empty)."""
    name = participation.organisation.name
    return "" if name == participation.shown_organisation else name


def title_of(record):
    """Return the title of a record in its row (``str``): of a session its day and time, of a participation who."""
    if isinstance(record, Session):
        return " ".join([formats.date_format(record.date, "D j F Y"), time_span(record)])
    return record.shown_organisation if isinstance(record, Participation) else str(record)


def summary_of(record):
    """Return ``title`` and ``cells`` of a record for its row (``dict``)."""
    title = title_of(record).strip() or _("(no words yet)")
    return {"title": title, "cells": [cell for cell in cells_of(record) if cell]}
