"""What the room adds to the admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from home.viewsets import NavigationViewSet

register_snippet(NavigationViewSet)


@hooks.register("insert_global_admin_css")
def show_site_colours():
    """Give the admin the site's colours."""
    return format_html('<link rel="stylesheet" href="{}">', static("admin/admin.css"))


@hooks.register("construct_help_menu")
def leave_out_news_of_wagtail(request, menu_items):
    """Leave out what is new in Wagtail: it is news for who runs the site, not for who writes for it."""
    menu_items[:] = [item for item in menu_items if not item.name.startswith("whats-new")]
