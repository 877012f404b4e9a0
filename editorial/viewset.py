"""Which views the admin has for pages of every type."""

from wagtail.admin.viewsets.pages import PageViewSet

from editorial.addresses.deleting import DeletePageView
from editorial.addresses.offline import OfflineView


class DeskPageViewSet(PageViewSet):
    """Wagtail's views of pages, with ours in their place where editors need more."""

    delete_view_class = DeletePageView
    unpublish_view_class = OfflineView


desk_page_viewset = DeskPageViewSet()
