"""Copies a cohort with its programme, its call, its series and sessions: nothing of it is announced yet."""

from wagtail.log_actions import log

from editorial.next_cohort.names import renamed
from editorial.next_cohort.schedule import sessions_of
from leernetwerk.network.models import Call, Session
from leernetwerk.pages.record_copies import copy_with


def copy_and_check(record, values, user):
    """Return a copy of ``record`` with other ``values`` (field name → value), stored with a first version.

    Raises ``ValidationError`` when a record cannot be like that.
    """
    copy = copy_with(record, values)
    copy.full_clean()
    revision = copy.save_revision(user=user, clean=False)
    log(instance=copy, action="wagtail.create", user=user, revision=revision, content_changed=True)
    return copy


def copy_cohort(previous, form, user):
    """Return the next cohort, with the programme of ``previous``, and name and dates from the valid ``form``."""
    values = {name: form.cleaned_data[name] for name in ("name", "since", "until")}
    return copy_and_check(previous, values, user)


def copy_call(cohort, form, user):
    """Return the call for ``cohort`` as a draft, or ``None`` when the previous cohort had none."""
    if form.call is None:
        return None
    values = {"cohort": cohort, "status": Call.Status.DRAFT, "seats": form.cleaned_data["seats"]}
    return copy_and_check(form.call, values | form.call_dates, user)


def copy_series(cohort, form, user):
    """Return the series of the previous cohort again, for ``cohort`` (list)."""
    previous = form.previous
    return [
        copy_and_check(
            series, {"cohort": cohort, "name": renamed(series.name, previous.name, cohort.name)}, user
        )
        for series in previous.series.order_by("pk")
    ]


def copy_sessions(cohort, series, form, user):
    """Return the previous sessions as drafts on their new dates (list); none unless the ``form`` asks for them.

    ``series`` are the copies that :func:`copy_series` made, in the order of what they were made from.
    """
    if not form.takes_sessions:
        return []
    previous = form.previous
    originals = previous.series.order_by("pk").values_list("pk", flat=True)
    new_series = dict(zip(originals, series, strict=True))
    return [
        copy_and_check(
            session,
            {
                "series": new_series[session.series_id],
                "name": renamed(session.name, previous.name, cohort.name),
                "date": session.date + form.moved_by,
                "status": Session.Status.DRAFT,
                "report_page": None,
                "previous_date": None,
                "previous_start_time": None,
            },
            user,
        )
        for session in sessions_of(previous)
    ]
