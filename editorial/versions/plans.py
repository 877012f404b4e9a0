"""Makes a page of an old version of it, checks that it may be put back, and stores it."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions import EditPageAction
from wagtail.models import Page, Revision

from editorial.versions.log import log_put_back
from editorial.versions.words import OldWords, put_back_words, take_back
from leernetwerk.network.versions.changes import changes_in_words, content_fields
from leernetwerk.network.versions.putting_back import CannotPutBack
from leernetwerk.network.versions.stored import content_of, number_lost
from leernetwerk.pages.facts.ownership import lock_members
from leernetwerk.pages.truth.originals import original_of
from leernetwerk.pages.truth.pins import is_complete, pin_as, remember, translation_into


@dataclass
class Plan:
    """A version that can be put back: ``page`` holds what it says, ``stored`` what the page says now.

    ``lost`` things that it names no longer exist; ``younger`` are the labels of fields that it does not know and that
    stay as they are; ``address_stays`` tells that it had another address. Once it is stored, ``now`` is the new
    version, ``before`` what was live, ``draft`` the draft that there was (``None`` without one), and ``words`` what
    became of the strings of a translation.
    """

    page: Page
    stored: Page
    revision: Revision
    is_published: bool
    lost: int = 0
    younger: list = field(default_factory=list)
    address_stays: bool = False
    now: Revision | None = None
    before: Revision | None = None
    draft: Revision | None = None
    words: OldWords = field(default_factory=OldWords)


def plan_for(page, revision, user, is_published, expected=None):
    """Return the :class:`Plan` to put back ``revision`` (of ``page``), to be published or as a draft, for ``user``.

    ``expected`` is the key of the version that the user took for the one that is live. To be called in a transaction,
    in which the page and its translations are locked from here on. Raises :class:`CannotPutBack`.
    """
    lock_members(page)
    stored = Page.objects.get(pk=page.pk).specific
    if reason := refusal(stored, user):
        raise CannotPutBack(reason)
    if expected not in (None, stored.live_revision_id):
        raise CannotPutBack(_("Somebody else published this meanwhile. Look at the newest version first."))
    if is_published and not stored.live:
        raise CannotPutBack(_("The page is offline. Put the version back as a draft, and publish that."))
    old = revision.as_object()
    plan = Plan(old, stored, revision, is_published, address_stays=old.slug != stored.slug)
    plan.younger = _keep_what_is_younger(old, stored, revision.content)
    _keep_what_belongs_to_the_page(old, stored)
    plan.lost = number_lost(revision)
    shown = stored if is_published else stored.get_latest_revision_as_object()
    if not changes_in_words(type(old), content_of(shown), content_of(old)):
        raise CannotPutBack(_("This is what the page says already."))
    return plan


def refusal(page, user):
    """Return why ``user`` can put no version of ``page`` back now, whatever his or her rights (``str``); "" if so."""
    lock = page.get_lock()
    if page.alias_of_id:
        return _("This page shows what another page says; look at the versions of that one.")
    workflow = page.current_workflow_state
    if workflow is not None and workflow.status == workflow.STATUS_IN_PROGRESS:
        return _("A draft of this page waits for approval. Approve it, reject it or cancel that first.")
    if page.approved_schedule:
        return _("A version of this page is scheduled to be published. Cancel that first.")
    if lock is not None and lock.for_user(user):
        return _("The page is locked. It has to be unlocked first.")
    return ""


def _keep_what_is_younger(old, stored, content):
    """Give ``old`` what ``stored`` has for fields that its ``content`` does not know; return their labels."""
    younger = [
        one
        for one in content_fields(type(old))
        if one.concrete and not one.many_to_many and one.name not in {*content, *old.facts}
    ]
    for one in younger:
        setattr(old, one.attname, getattr(stored, one.attname))
    return [str(one.verbose_name) for one in younger if getattr(stored, one.attname)]


def _keep_what_belongs_to_the_page(old, stored):
    """Keep the address, and the moments at which the page comes and goes, which are no version's."""
    old.slug, old.url_path = stored.slug, stored.url_path
    old.go_live_at = None
    is_coming = stored.expire_at is not None and stored.expire_at > timezone.now()
    old.expire_at = stored.expire_at if is_coming else None


@transaction.atomic
def store(plan, user, recorded=None):
    """Store what ``plan`` says, as a new version by ``user``, and publish it if that is asked.

    The strings of a translation follow from the words of the version; with ``recorded`` (from :class:`OldWords`, when
    a version is undone) they are what they were before that. Raises ``ValidationError`` when what is to be published
    does not fit any more.
    """
    page, stored = plan.page, plan.stored
    latest = stored.latest_revision
    if stored.has_unpublished_changes and latest and latest.pk != stored.live_revision_id:
        plan.draft = latest
    plan.before = version_of_now(stored) if stored.live else None
    if plan.is_published:
        page.full_clean()
    translation = translation_into(stored)
    if translation is not None:
        plan.words = (
            put_back_words(translation, page, plan.revision, user)
            if recorded is None
            else OldWords(replaced=take_back(translation, recorded))
        )
    action = EditPageAction(
        page,
        user=user,
        publish=plan.is_published,
        previous_revision=plan.revision,
        log_action=False,
        clean=False,
    )
    action.execute(skip_permission_checks=True)
    plan.now = action.revision
    if plan.is_published:
        _pin(page, translation if recorded is None else None, plan.revision)
    log_put_back(
        page,
        user,
        plan.now,
        plan.revision,
        is_published=plan.is_published,
        before=plan.before.pk if plan.before else None,
        draft=plan.draft.pk if plan.draft else None,
        replaced=plan.words.replaced,
    )


def version_of_now(page):
    """Return the version that says what a live page says now; one is made of a page that has none of it."""
    live = page.live_revision
    if live is None or changes_in_words(type(page), live.content, content_of(page)):
        live = page.save_revision(changed=False, clean=False)
        remember(page.pk, live.pk)
    return live


def _pin(page, translation, revision):
    """Pin a translation to what the version was made from, unless its strings say all that the original says now."""
    if original_of(page).pk == page.pk:
        return
    if translation is None or not is_complete(translation):
        pin_as(page, revision)
