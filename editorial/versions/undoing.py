"""Publishes again what was live before a version was put back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Revision

from editorial.versions.log import logged
from editorial.versions.plans import plan_for, store
from leernetwerk.network.versions.putting_back import CannotPutBack
from leernetwerk.pages.models.truth import TranslationPin, WordsChange


def plan_undo(page, revision_key, user):
    """Return the plan to publish what was live before the version with that key was put back, and what was recorded.

    To be called in a transaction. Raises :class:`CannotPutBack` when another version was published since.
    """
    data = logged(page, revision_key)
    before = Revision.objects.filter(pk=data["before"]).first() if data and data.get("before") else None
    if before is None or not data["is_published"]:
        raise CannotPutBack(_("What was there before is no longer kept."))
    return plan_for(page, before, user, is_published=True, expected=revision_key), data


@transaction.atomic
def store_undo(plan, data, user):
    """Store a plan of :func:`plan_undo`: the page, its draft and its translations are as they were before."""
    undone = plan.stored.live_revision_id
    store(plan, user, recorded=data["replaced"])
    _dismiss_both(plan, undone, user)
    draft = Revision.objects.filter(pk=data["draft"]).first() if data["draft"] else None
    if draft is not None:
        draft.as_object().save_revision(user=draft.user, clean=False)


def _dismiss_both(plan, undone, user):
    """Let translations be as current as they were: putting back and undoing changed nothing for them.

    One that was translated in between lacks what was undone.
    """
    changes = WordsChange.objects.filter(page=plan.page.pk, revision__in=[undone, plan.now.pk])
    since = changes.order_by("changed_at").values_list("changed_at", flat=True).first()
    if since is None or TranslationPin.objects.filter(source=plan.page.pk, source_as_of__gte=since).exists():
        return
    changes.update(concerns_translations=False, marked_by=user, marked_at=timezone.now())
