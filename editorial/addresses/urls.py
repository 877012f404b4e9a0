"""Our screens in the place of Wagtail's, at Wagtail's addresses, and those that are new."""

from django.urls import path

from editorial.addresses.back_online import BackOnlineView
from editorial.addresses.deleting import DeletePageView
from editorial.addresses.offline import OfflineView

urlpatterns = [
    path("pages/<int:page_id>/unpublish/", OfflineView.as_view()),
    path("pages/<int:page_id>/delete/", DeletePageView.as_view()),
    path(
        "pages/<int:page_id>/back-online/<int:entry_id>/",
        BackOnlineView.as_view(),
        name="editorial_back_online",
    ),
]
