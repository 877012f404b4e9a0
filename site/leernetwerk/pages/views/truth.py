"""Two answers of people: a change does not concern the translations, and a translation is current."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page

from leernetwerk.pages.models.truth import WordsChange
from leernetwerk.pages.truth.dismissal import dismiss
from leernetwerk.pages.truth.originals import original_of
from leernetwerk.pages.truth.pins import is_complete, pin, translation_into


@require_http_methods(["GET", "POST"])
def dismiss_change(request, pk):
    """Ask, and on a POST note, that a change does not concern the translations: for who may publish the original."""
    change = get_object_or_404(WordsChange.objects.select_related("page"), pk=pk)
    require_publisher(request, change.page)
    if request.method == "GET":
        return ask(
            request,
            change.page,
            title=_("Does not concern the translation"),
            text=_("The translations stay current, and keep their words for the texts that were corrected."),
        )
    if change.concerns_translations:
        dismiss(change, request.user)
    messages.success(request, _("The translations of “%(page)s” stay as they are.") % titled(change.page))
    return back(request, change.page)


@require_http_methods(["GET", "POST"])
def mark_current(request, page_id):
    """Ask, and on a POST note, that a translation says what its original says: for who may publish the translation."""
    page = get_object_or_404(Page, pk=page_id)
    require_publisher(request, page)
    original = original_of(page)
    translation = translation_into(page)
    if original.pk == page.pk or not page.live:
        messages.error(request, _("“%(page)s” is not a translation that is online.") % titled(page))
    elif translation and not is_complete(translation):
        messages.error(request, _("“%(page)s” has texts that are not translated yet.") % titled(page))
    elif request.method == "GET":
        return ask(
            request,
            page,
            title=_("Mark as current"),
            text=_("The translation says what its original says, and readers are no longer told otherwise."),
        )
    else:
        pin(page, original, timezone.now())
        messages.success(request, _("“%(page)s” is marked as current.") % titled(page))
    return back(request, page)


def require_publisher(request, page):
    """Raise ``PermissionDenied`` unless the user may publish ``page``."""
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied


def ask(request, page, title, text):
    """Return the screen that asks for a confirmation; it posts to its own address."""
    context = {
        "page_title": title,
        "page_subtitle": page.get_admin_display_title(),
        "header_icon": "check",
        "text": text,
        "edited_page": page,
        "next_url": get_valid_next_url_from_request(request),
    }
    return TemplateResponse(request, "pages/admin/confirm.html", context)


def back(request, page):
    """Return to where the user came from, or to the editor of ``page``."""
    editor = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return redirect(get_valid_next_url_from_request(request) or editor)


def titled(page):
    """Return what a message says of a page."""
    return {"page": page.get_admin_display_title()}
