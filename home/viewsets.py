"""The screens for menus and footer."""

from django.utils.translation import gettext_lazy as _
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import SnippetViewSet

from home.models import Navigation


class NavigationViewSet(SnippetViewSet):
    """Changing the menus and the footer of a language; the list holds what the user may change."""

    model = Navigation
    icon = "list-ul"
    menu_label = _("Menus and footer")
    menu_order = 250
    add_to_admin_menu = True
    copy_view_enabled = False

    def get_queryset(self, request):
        policy = policy_registry.get_by_type(self.model)
        return policy.instances_user_has_any_permission_for(request.user, {"change"})
