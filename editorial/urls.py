"""Addresses of Wagtail's admin that lead to screens of this room; placed before Wagtail's own."""

from django.urls import path
from wagtail.admin.auth import require_admin_access

from editorial.versions.history import VersionsView

versions = require_admin_access(VersionsView.as_view())

# Under the address, and so the name, of Wagtail's history of a page.
urlpatterns = [
    path("pages/<int:page_id>/history/", versions),
    path("pages/<int:page_id>/history/results/", versions),
]
