"""Our screens in the place of Wagtail's, at Wagtail's addresses, and those that are new."""

from django.urls import path

from editorial.addresses.back_online import BackOnlineView

urlpatterns = [
    path(
        "pages/<int:page_id>/back-online/<int:entry_id>/",
        BackOnlineView.as_view(),
        name="editorial_back_online",
    ),
]
