"""A copied page tells about a record of its own: a copy of the record, to be renamed and filled in."""

from functools import singledispatch

from django.utils.translation import gettext as _
from django.utils.translation import override

from leernetwerk.network.fields import TranslatedText
from leernetwerk.network.models import Call, Cohort, Community, PilotArea, Publication

NOT_COPIED = {"slug", "latest_revision", "created_at", "updated_at"}


def copy_record(record, **changes):
    """Save and return a copy of ``record`` that is marked as one, with its ``changes`` (field name → value)."""
    return copy_with(record, own_values(record) | changes)


def copy_with(record, values):
    """Save and return a copy of ``record`` with its rows, and other ``values`` (field name → value) where given.

    What only points at the record stays with the original: sessions, participations, publications.
    """
    fields = [field for field in record._meta.concrete_fields if not field.primary_key]
    columns = {
        field.attname: getattr(record, field.attname) for field in fields if field.name not in NOT_COPIED
    }
    copy = type(record)(**columns)
    record.copy_all_child_relations(copy)
    for name, value in values.items():
        setattr(copy, name, value)
    copy.save()
    return copy


@singledispatch
def own_values(record):
    """Return what a copy of ``record`` must have otherwise (field name → value)."""
    raise NotImplementedError(type(record))


@own_values.register(Cohort)
@own_values.register(Community)
@own_values.register(PilotArea)
@own_values.register(Publication)
def _marked_name(record):
    return {"name": marked_as_copy(record.name)}


@own_values.register
def _next_call(call: Call):
    # A cohort has one call, so the copy calls for a cohort of its own.
    return {"cohort": copy_record(call.cohort), "status": Call.Status.DRAFT}


def marked_as_copy(texts):
    """Return ``texts`` (``TranslatedText``) with "(copy)" behind each, in its own language."""
    marked = {}
    for code, text in texts.items():
        with override(code):
            mark = _("(copy)")
        marked[code] = f"{text[: 254 - len(mark)]} {mark}"
    return TranslatedText(marked)
