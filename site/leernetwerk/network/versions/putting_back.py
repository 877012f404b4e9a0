"""Puts back an earlier version of a record."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.actions.edit import EditAction
from wagtail.models import Revision
from wagtail.permissions import policy_registry

from leernetwerk.network.permissions import Access
from leernetwerk.network.versions.changes import changes_in_words
from leernetwerk.network.versions.stored import content_of, number_lost


class CannotPutBack(Exception):
    """A version was not put back, and nothing was changed; the text says why, to the user."""


def key_of(text):
    """Return a posted key as an ``int``; ``None`` for nothing, and for what cannot be one."""
    return int(text) if text.isdecimal() and len(text) <= 18 else None


@dataclass(frozen=True)
class PutBack:
    """A record after a version was put back: what it was ``before``, is ``now``, and how much of it is gone since."""

    record: object
    before: Revision
    now: Revision
    lost: int


def put_back(record, revision, user, expected=None):
    """Store ``record`` as ``revision`` says, as a new version by ``user``; return a :class:`PutBack`.

    Its slug stays. ``expected`` is the primary key of the version that the user took for the newest. Raises
    ``PermissionDenied``, ``ValidationError`` when the old values do not fit any more, and :class:`CannotPutBack`.
    """
    with transaction.atomic():
        record = type(record)._default_manager.select_for_update(of=("self",)).get(pk=record.pk)
        if expected not in (None, record.latest_revision_id):
            raise CannotPutBack(_("Somebody else saved this meanwhile. Look at the newest version first."))
        before = _revision_of_now(record)
        old = revision.as_object()
        _require_rights(user, record, old)
        if hasattr(old, "slug"):
            old.slug = record.slug
        if not changes_in_words(type(record), before.content, content_of(old)):
            raise CannotPutBack(_("This is what it says already."))
        lost = number_lost(revision)
        old.latest_revision = before
        action = EditAction(old, user=user, log_action="wagtail.revert", previous_revision=revision)
        action.execute(skip_permission_checks=True)
        return PutBack(old, before, action.revision, lost)


def _require_rights(user, *states):
    """Raise ``PermissionDenied`` unless ``user`` may change a record, as it is and as it will be."""
    policy = policy_registry.get_by_type(type(states[0]))
    if any(policy.access(user, state) is not Access.EVERYTHING for state in states):
        raise PermissionDenied


def _revision_of_now(record):
    """Return the version that says what the record says now; one is made when the software changed it since."""
    latest = record.latest_revision
    if latest is None or changes_in_words(type(record), latest.content, content_of(record)):
        latest = record.save_revision()
    return latest
