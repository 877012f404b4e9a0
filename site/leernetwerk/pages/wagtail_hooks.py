"""What the room adds to the page editor and the page explorer."""

from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages

from leernetwerk.pages import bulk_publishing, record_hooks  # noqa: F401 - register their hooks
from leernetwerk.pages.forms import OTHER_LANGUAGE
from leernetwerk.pages.locks import GUARDED_BULK_ACTIONS, locked_for, pages_among, refusal
from leernetwerk.pages.permissions import StructurePageMixin, may
from leernetwerk.pages.rich_links import ReaderPageLinkHandler
from leernetwerk.pages.truth import hooks as truth_hooks  # noqa: F401 - registers its hooks
from leernetwerk.pages.views.translations import RefreshTranslationsView, TranslatePageView, refuse_alias
from leernetwerk.pages.views.words import (
    edit_string,
    has_words_of_its_own,
    refuse_loss,
    refuse_untranslated,
    stop_translation,
)


def refuse_locked(request, page, *args):
    """Send the user back with a message when ``page``, or one below it, was locked by somebody else."""
    if locked := locked_for(request.user, [page]):
        messages.error(request, refusal(locked))
        return redirect("wagtailadmin_explore", page.get_parent().pk)
    return None


hooks.register("before_delete_page", refuse_locked)
hooks.register("before_unpublish_page", refuse_locked)
hooks.register("before_move_page", refuse_locked)


@hooks.register("before_bulk_action")
def refuse_locked_in_bulk(request, action_type, objects, action):
    """Do nothing at all when one of the chosen pages was locked by somebody else."""
    if action_type not in GUARDED_BULK_ACTIONS:
        return None
    if locked := locked_for(request.user, pages_among(objects)):
        messages.error(request, refusal(locked))
        return redirect(action.next_url)
    return None


@hooks.register("before_create_page")
def refuse_structure(request, parent_page, page_class):
    """Leave adding sections and home pages to managers."""
    if issubclass(page_class, StructurePageMixin) and not may(request.user, "add", page_class):
        messages.error(request, _("Sections are added by a manager."))
        return redirect("wagtailadmin_explore", parent_page.pk)
    return None


@hooks.register("before_move_page")
def keep_language(request, page, destination):
    """Keep a page among the pages of its language."""
    return _refuse_other_language(request, [page], destination)


@hooks.register("before_bulk_action")
def keep_language_in_bulk(request, action_type, objects, action):
    """Keep pages among the pages of their language when several are moved together."""
    if action_type != "move":
        return None
    return _refuse_other_language(request, pages_among(objects), action.cleaned_form.cleaned_data["chooser"])


def _refuse_other_language(request, pages, destination):
    if destination.is_root() or all(page.locale_id == destination.locale_id for page in pages):
        return None
    messages.error(request, OTHER_LANGUAGE)
    return redirect("wagtailadmin_explore", pages[0].get_parent().pk)


# Before wagtail-localize's own addresses, of which these take the place.
@hooks.register("register_admin_urls", order=-10)
def register_translation_views():
    """Put our screens for translating in the place of stock ones."""
    return [
        path("localize/submit/page/<int:page_id>/", TranslatePageView.as_view()),
        path("localize/update/<int:translation_source_id>/", RefreshTranslationsView.as_view()),
        path("localize/page/<int:page_id>/convert_to_alias/", refuse_alias),
        path("localize/translate/<int:translation_id>/disable/", stop_translation),
        path("localize/translate/<int:translation_id>/strings/<int:string_segment_id>/edit/", edit_string),
    ]


# Before wagtail-localize's own, which acts at once.
hooks.register("before_edit_page", refuse_loss, order=-10)


@hooks.register("before_bulk_action")
def refuse_untranslated_in_bulk(request, action_type, objects, action):
    """Publish nothing at all when one of the chosen pages still has its Dutch title."""
    if action_type != "publish" or not refuse_untranslated(request, pages_among(objects)):
        return None
    return redirect(action.next_url)


@hooks.register("construct_page_action_menu")
def leave_out_what_loses_words(menu_items, request, context):
    """Do not offer to turn a translation into an alias, nor to start again where that would lose words."""
    names = {"localize-convert-to-alias"}
    page = context.get("page")
    restart = "localize-restart-translation"
    if any(item.name == restart for item in menu_items) and has_words_of_its_own(page):
        names.add(restart)
    menu_items[:] = [item for item in menu_items if item.name not in names]


@hooks.register("register_rich_text_features", order=10)
def link_in_the_readers_language(features):
    """Replace Wagtail's way from running text to pages, which takes queries for every link."""
    features.register_link_type(ReaderPageLinkHandler)
