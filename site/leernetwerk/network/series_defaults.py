"""What a change of a series' defaults may mean for its coming sessions. Nothing changes without consent."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.actions.edit import EditAction

from leernetwerk.network.models import Series


@dataclass(frozen=True)
class DefaultChange:
    """A default that was changed, and the coming sessions that still have its old value."""

    name: str
    old: object
    new: object
    sessions: list


def changes_to_offer(series):
    """Return the defaults that the last saving of ``series`` changed and that coming sessions still follow.

    A list of :class:`DefaultChange`; the version before the last one has the old values.
    """
    last = series.latest_revision
    previous = last.get_previous() if last else None
    if previous is None:
        return []
    before = previous.as_object()
    today = timezone.localdate()
    changes = []
    for name in Series.DEFAULTS:
        old, new = getattr(before, name), getattr(series, name)
        sessions = list(series.sessions_following(name, old, today)) if old != new else []
        if sessions:
            changes.append(DefaultChange(name, old, new, sessions))
    return changes


@transaction.atomic
def apply_changes(series, names, user):
    """Give the coming sessions of ``series`` the new value of the defaults ``names``; return ``(changed, refused)``.

    ``changed`` and ``refused`` are lists of sessions: those that would end before they start are left as they are.
    Each gets a version of its own, signed by ``user``.
    """
    wanted = {}
    for change in changes_to_offer(series):
        if change.name in names:
            for session in change.sessions:
                wanted.setdefault(session.pk, (session, {}))[1][change.name] = change.new
    changed, refused = [], []
    for session, values in wanted.values():
        session.refresh_from_db()
        if session.latest_revision_id is None:
            session.save_revision()
        for name, value in values.items():
            setattr(session, name, value)
        try:
            session.full_clean()
        except ValidationError:
            refused.append(session)
            continue
        EditAction(session, user=user).execute(skip_permission_checks=True)
        changed.append(session)
    return changed, refused
