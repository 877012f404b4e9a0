"""The screens for menus and footer."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import EditView, SnippetViewSet

from home.models import Navigation


class NavigationEditView(EditView):
    """The menus and the footer of one language, for who may change those of that language."""

    def dispatch(self, request, *args, **kwargs):
        if not self.user_has_permission_for_instance("change", self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class NavigationViewSet(SnippetViewSet):
    """Changing the menus and the footer of a language; the list holds what the user may change."""

    model = Navigation
    edit_view_class = NavigationEditView
    icon = "list-ul"
    menu_label = _("Menus and footer")
    menu_order = 250
    add_to_admin_menu = True
    copy_view_enabled = False

    def get_queryset(self, request):
        policy = policy_registry.get_by_type(self.model)
        return policy.instances_user_has_any_permission_for(request.user, {"change"})
