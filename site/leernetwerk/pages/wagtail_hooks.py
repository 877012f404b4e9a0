"""What the room adds to the page editor and the page explorer."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages

from leernetwerk.pages import record_hooks  # noqa: F401 - registers its hooks
from leernetwerk.pages.locks import GUARDED_BULK_ACTIONS, locked_for, pages_among, refusal
from leernetwerk.pages.permissions import StructurePageMixin, may


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
