"""Putting a version of a page back, and undoing that: what the buttons of the versions send."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from editorial.versions.history import UNDO_URL
from editorial.versions.plans import plan_for, store
from editorial.versions.undoing import plan_undo, store_undo
from leernetwerk.network.versions.putting_back import CannotPutBack, key_of
from leernetwerk.network.versions.rows import moment_in_words
from leernetwerk.network.versions.undo import success_with_undo
from leernetwerk.network.views.history import lost_in_words


@require_POST
def put_back(request, page_id, revision_id):
    """Put back a version: publish it for who may publish the page, or with ``draft`` save it, for who may edit it."""
    page = get_object_or_404(Page, pk=page_id)
    is_published = not request.POST.get("draft")
    require_right(request, page, is_published)
    revision = get_object_or_404(page.specific.revisions, pk=revision_id)
    expected = key_of(request.POST.get("expected", ""))

    def act():
        plan = plan_for(page, revision, request.user, is_published, expected)
        return carry_out(request, plan, store)

    return answer(request, page, act)


@require_POST
def undo(request, page_id, revision_id):
    """Publish again what was live before the version ``revision_id`` was put back: for who may publish the page."""
    page = get_object_or_404(Page, pk=page_id)
    require_right(request, page, is_published=True)

    def act():
        plan, data = plan_undo(page, revision_id, request.user)
        return carry_out(request, plan, lambda plan, user: store_undo(plan, data, user))

    return answer(request, page, act)


def require_right(request, page, is_published):
    """Raise ``PermissionDenied`` unless the user may publish (or else edit) ``page``."""
    permissions = page.specific.permissions_for_user(request.user)
    if not (permissions.can_publish() if is_published else permissions.can_edit()):
        raise PermissionDenied


def answer(request, page, act):
    """Do what ``act`` does as one, tell what came of it, and lead to the versions unless a hook answers otherwise."""
    response = None
    try:
        with transaction.atomic():
            response = act()
    except (CannotPutBack, ValidationError) as error:
        texts = error.messages if isinstance(error, ValidationError) else [str(error)]
        messages.error(request, _("Nothing was changed. %(reason)s") % {"reason": " ".join(texts)})
    return response or redirect("wagtailadmin_pages:history", page.pk)


def carry_out(request, plan, save):
    """Store a plan between the hooks that watch over publishing; return the response of one of them, or ``None``."""
    if plan.is_published and (response := run_hooks("before_publish_page", request, plan.page)):
        return response
    save(plan, request.user)
    page = Page.objects.get(pk=plan.page.pk).specific
    report(request, plan, page)
    return run_hooks("after_publish_page", request, page) if plan.is_published else None


def run_hooks(name, request, page):
    """Call the hooks of that name as the page editor does; return the first response that one gives, or ``None``."""
    for hook in hooks.get_hooks(name):
        response = hook(request, page)
        if hasattr(response, "status_code"):
            return response
    return None


def report(request, plan, page):
    """Tell the user what was put back and what was not, with a button to undo it."""
    values = {"page": page.get_admin_display_title(), "when": moment_in_words(plan.revision.created_at)}
    if plan.is_published:
        text = _("“%(page)s” is online as it was on %(when)s.") % values
        success_with_undo(request, text, reverse(UNDO_URL, args=[page.pk, plan.now.pk]), {})
    else:
        text = _("“%(page)s” has a draft as it was on %(when)s. Readers see it once it is published.")
        edit = messages.button(reverse("wagtailadmin_pages:edit", args=[page.pk]), _("Edit"))
        messages.success(request, text % values, buttons=[edit])
    if remarks := remarks_on(plan, page):
        messages.warning(request, " ".join(remarks))


def remarks_on(plan, page):
    """Return what the user should know of a version that was put back: a list of ``str``."""
    remarks = [lost_in_words(plan.lost)] if plan.lost else []
    if plan.younger:
        text = _("That version is older than these, which stay as they are: %(fields)s.")
        remarks.append(text % {"fields": ", ".join(plan.younger)})
    if plan.address_stays:
        remarks.append(_("The address of the page stays as it is."))
    if plan.draft is not None:
        text = _("The draft of %(when)s is kept in the list below.")
        remarks.append(text % {"when": moment_in_words(plan.draft.created_at)})
    if plan.words.waiting:
        text = ngettext(
            "The original has %(number)d text that this version does not translate; it waits for the translator.",
            "The original has %(number)d texts that this version does not translate; they wait for the translator.",
            plan.words.waiting,
        )
        remarks.append(text % {"number": plan.words.waiting})
    if plan.words.unmatched:
        text = ngettext(
            "%(number)d text is no longer in the original; it stays until the translation is next published.",
            "%(number)d texts are no longer in the original; they stay until the translation is next published.",
            plan.words.unmatched,
        )
        remarks.append(text % {"number": plan.words.unmatched})
    if plan.is_published and not page.get_parent().live:
        remarks.append(_("The page above it is offline."))
    return remarks
