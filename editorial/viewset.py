"""Which views the admin has for pages of every type."""

from wagtail.admin.viewsets.pages import PageViewSet

from editorial.addresses.deleting import DeletePageView
from editorial.addresses.offline import OfflineView
from editorial.saving.views import CreatePageView, EditPageView, RevertPageView
from editorial.versions.history import VersionsView


class DeskPageViewSet(PageViewSet):
    """Wagtail's views of pages, with ours in their place where editors need more."""

    add_view_class = CreatePageView
    edit_view_class = EditPageView
    delete_view_class = DeletePageView
    history_view_class = VersionsView
    unpublish_view_class = OfflineView
    revisions_revert_view_class = RevertPageView


desk_page_viewset = DeskPageViewSet()
