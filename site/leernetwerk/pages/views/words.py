"""What stops stock screens of wagtail-localize from throwing words away, or from failing over them."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationLog
from wagtail_localize.views import edit_translation

from leernetwerk.pages.localize import lacks_title


def translation_into(page, enabled=True):
    """Return the ``Translation`` that makes ``page`` (or made, if not ``enabled``), or ``None``."""
    translations = Translation.objects.filter(source__object_id=page.translation_key, enabled=enabled)
    return translations.filter(target_locale_id=page.locale_id).first()


def has_words_of_its_own(page):
    """Tell whether a page was changed in the normal editor after its translation was stopped (``bool``)."""
    log = TranslationLog.objects.filter(source__object_id=page.translation_key, locale_id=page.locale_id)
    return not log.filter(revision__isnull=False, revision=page.latest_revision_id).exists()


def refuse_loss(request, page):
    """Answer three posts to the editor with a message (a redirect, else ``None``).

    They are publishing a page for the first time with its Dutch title, starting again from typed strings when the
    page has words of its own, which the next publish would replace, and publishing a translation side by side whose
    original was deleted meanwhile: what is posted then has none of the fields of the normal editor.
    """
    if request.method != "POST":
        return None
    if "localize-restart-translation" in request.POST:
        if translation_into(page, enabled=False) and has_words_of_its_own(page):
            messages.error(
                request, _("This page was changed after its translation was stopped. Go on in this editor.")
            )
            return redirect("wagtailadmin_pages:edit", page.pk)
    elif request.POST.get("action") == "publish":
        translation = translation_into(page)
        if translation and lacks_title(translation):
            messages.error(request, _("The title has to be translated before the page is published."))
            return redirect("wagtailadmin_pages:edit", page.pk)
        if not translation and "title" not in request.POST:
            messages.error(
                request,
                _("The original was deleted, or the translation was stopped. The page keeps its words."),
            )
            return redirect("wagtailadmin_pages:edit", page.pk)
    return None


def refuse_untranslated(request, pages):
    """Return the first of ``pages`` that would be put online with its Dutch title, with a message; or ``None``."""
    for page in pages:
        translation = translation_into(page)
        if translation and lacks_title(translation):
            messages.error(
                request,
                _("“%(page)s” is not published: its title is not translated yet.")
                % {"page": page.get_admin_display_title()},
            )
            return page
    return None


@require_POST
def stop_translation(request, translation_id):
    """Stop a translation; what was typed until then is put in the page's draft first, for the normal editor."""
    translation = get_object_or_404(Translation, pk=translation_id)
    page = translation.get_target_instance()
    if isinstance(page, Page):
        if not page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        try:
            translation.save_target(user=request.user, publish=False)
        except ValidationError:
            messages.error(
                request, _("Not stopped: a translation does not fit its place. It is marked below.")
            )
            return redirect("wagtailadmin_pages:edit", page.pk)
    return edit_translation.stop_translation(request, translation_id)


def edit_string(request, translation_id, string_segment_id):
    """Store one typed string as stock does.

    What cannot be stored is answered with a message (status 400), and so is a string that the original no longer has
    (410: the middleware for languages would take a 404 for a wrong address).
    """
    try:
        with transaction.atomic():
            response = edit_translation.edit_string_translation(request, translation_id, string_segment_id)
    except (MultiValueDictKeyError, ValueError, DatabaseError):
        return JsonResponse({"detail": _("This text cannot be stored.")}, status=400)
    if request.method == "PUT" and response.status_code == 404:
        return JsonResponse({"detail": _("The original no longer has this text.")}, status=410)
    return response
