"""Our screens in the place of Wagtail's, at Wagtail's addresses, and those that are new."""

from django.urls import path

from editorial.addresses import missing, redirects
from editorial.addresses.back_online import BackOnlineView
from editorial.addresses.importing import ImportView

urlpatterns = [
    path(
        "pages/<int:page_id>/back-online/<int:entry_id>/",
        BackOnlineView.as_view(),
        name="editorial_back_online",
    ),
    path("redirects/", redirects.IndexView.as_view()),
    path("redirects/results/", redirects.IndexView.as_view(results_only=True)),
    path("redirects/add/", redirects.CreateView.as_view()),
    path("redirects/<int:redirect_id>/", redirects.EditView.as_view()),
    path("redirects/import/", ImportView.as_view()),
    path("redirects/import/process/", ImportView.as_view()),
    path("redirects/file/", redirects.download, name="editorial_redirects_file"),
    path(
        "reports/addresses-not-found/",
        missing.MissingAddressesView.as_view(),
        name="editorial_missing_addresses",
    ),
    path(
        "reports/addresses-not-found/results/",
        missing.MissingAddressesView.as_view(results_only=True),
        name="editorial_missing_addresses_results",
    ),
    path(
        "reports/addresses-not-found/<int:pk>/ignore/",
        missing.ignore,
        name="editorial_ignore_missing_address",
    ),
]
