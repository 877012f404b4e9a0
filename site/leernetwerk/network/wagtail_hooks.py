"""What the room adds to the admin."""

from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.permissions import policy_registry
from wagtail.snippets.action_menu import ActionMenuItem
from wagtail.snippets.models import register_snippet

from leernetwerk.network.deletion import blockers
from leernetwerk.network.models import Participation, Position, Session
from leernetwerk.network.models.record import Record
from leernetwerk.network.views.screens import ADD_ANOTHER
from leernetwerk.network.viewsets import NetworkGroup, ReferenceGroup

register_snippet(NetworkGroup)
register_snippet(ReferenceGroup)


class AddAnotherItem(ActionMenuItem):
    """Saves a new record and opens an empty form for the next one."""

    name = ADD_ANOTHER
    label = gettext_lazy("Save and add another")
    icon_name = "plus"

    def is_shown(self, context):
        return context["view"] == "create"


@hooks.register("register_snippet_action_menu_item")
def offer_to_add_another(model):
    """Offer it for what comes in rows: sessions, participations, positions."""
    return AddAnotherItem(order=10) if model in {Session, Participation, Position} else None


@hooks.register("before_delete_snippet")
def keep_what_is_in_use(request, instances):
    """Refuse to delete records that pages or other records need, one or many, and say which those are."""
    url_finder = AdminURLFinder(request.user)
    refused = False
    for record in instances:
        may_delete = policy_registry.get(record).user_has_permission_for_instance
        if not isinstance(record, Record) or not may_delete(request.user, "delete", record):
            continue
        in_the_way = blockers(record)
        if in_the_way:
            refused = True
            links = [(url_finder.get_edit_url(one), one) for one in in_the_way]
            messages.error(request, format_html("{} {}", _cannot_go(record), _link_list(links)))
    if not refused:
        return None
    get_url_name = instances[0].snippet_viewset.get_url_name
    if len(instances) == 1:
        return redirect(get_url_name("edit"), instances[0].pk)
    return redirect(get_url_name("list"))


def _cannot_go(record):
    return _("“%(record)s” cannot be deleted, because it is used by:") % {"record": record}


def _link_list(links):
    """Return links to things with their kind, or only that where the user may not open them (safe HTML)."""
    return format_html_join(
        ", ",
        "{} ({})",
        (
            (format_html('<a href="{}">{}</a>', url, thing) if url else str(thing), thing._meta.verbose_name)
            for url, thing in links
        ),
    )


@hooks.register("insert_global_admin_css")
def record_styles():
    """Add the few styles of the rows on the records' screens."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/records-admin.css"))
