"""The addresses of documents and of restricted renditions. To a stranger, what is private does not exist."""

from mimetypes import guess_type

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe
from wagtail.documents.models import document_served

from leernetwerk.media.models import Document, DocumentVersion, Image, Rendition
from leernetwerk.media.serving import NO_STORE, private_file_response


@require_safe
def serve_document(request, document_id, filename=""):
    """Send the newest version; any other file name leads to its current one.

    Who may not see the document gets the same 404 as for one that never was, signed in or not: a
    redirect to a sign-in page would tell a stranger which numbers exist.
    """
    document = get_object_or_404(Document.objects.visible_to(request.user), pk=document_id)
    if filename != document.filename:
        response = HttpResponsePermanentRedirect(document.url)
        # A later version may take an earlier name again: a redirect that is remembered would run in circles.
        response["Cache-Control"] = NO_STORE
        return response
    response = private_file_response(request, document.file, document.content_type, document.filename)
    document_served.send(sender=Document, instance=document, request=request)
    return response


@require_safe
def serve_rendition(request, rendition_id, filename):
    """Send a rendition of a restricted picture to who may see it; a public one has its own address."""
    rendition = get_object_or_404(Rendition.objects.select_related("image"), pk=rendition_id)
    if not Image.objects.visible_to(request.user).filter(pk=rendition.image_id).exists():
        return get_object_or_404(Rendition.objects.none())
    if not rendition.is_restricted:
        return redirect(rendition.url)
    content_type = guess_type(rendition.file.name)[0] or "application/octet-stream"
    return private_file_response(request, rendition.file, content_type, filename)


@require_safe
@login_required
def serve_version(request, version_id):
    """Send one version of a document, for who may change the document in the admin."""
    version = get_object_or_404(DocumentVersion.objects.select_related("document"), pk=version_id)
    if not version.document.is_editable_by_user(request.user):
        raise PermissionDenied
    return private_file_response(request, version.file, version.document.content_type, version.file_name)
