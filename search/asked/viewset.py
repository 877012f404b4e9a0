"""Where the screens of what people looked for stand."""

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from search.asked.views import IgnoredQueriesView, SearchedQueriesView, ignore, may_see
from search.models import SearchedQuery


class SearchedQueriesMenuItem(MenuItem):
    """The way to the list, for who may see it."""

    def is_shown(self, request):
        return may_see(request.user)


class SearchedQueriesViewSet(ViewSet):
    """The list of what people looked for, and what of it is ignored."""

    name = "search-asked"
    icon = "search"
    menu_label = _("What people looked for")
    menu_item_class = SearchedQueriesMenuItem

    def on_register(self):
        super().on_register()
        hooks.register("register_permissions", self.get_permissions_to_register)

    def get_permissions_to_register(self):
        """Return the permission (queryset) that a group can be given to see the list."""
        content_type = ContentType.objects.get_for_model(SearchedQuery)
        return Permission.objects.filter(content_type=content_type, codename="view_searchedquery")

    def get_urlpatterns(self):
        return [
            path("", SearchedQueriesView.as_view(), name="index"),
            path("results/", SearchedQueriesView.as_view(results_only=True), name="index_results"),
            path("ignored/", IgnoredQueriesView.as_view(), name="ignored"),
            path("ignored/results/", IgnoredQueriesView.as_view(results_only=True), name="ignored_results"),
            path("ignore/", ignore, name="ignore"),
        ]
