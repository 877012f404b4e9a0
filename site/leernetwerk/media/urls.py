"""Addresses of documents and restricted pictures, to be included at the root of the site."""

from django.urls import path

from leernetwerk.media import views

urlpatterns = [
    path("documents/<int:document_id>/", views.serve_document, name="media_document"),
    # Wagtail makes a document's address under this name.
    path("documents/<int:document_id>/<path:filename>", views.serve_document, name="wagtaildocs_serve"),
    path("images/<int:rendition_id>/<str:filename>", views.serve_rendition, name="media_rendition"),
]
