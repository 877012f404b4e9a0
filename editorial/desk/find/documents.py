"""Finding documents by title, and by the name of their file, the names of earlier versions too."""

from django.db.models import Exists, OuterRef
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from wagtail.permissions import policy_registry

from editorial.desk.find.names import closeness, containing
from editorial.desk.rows import Row
from leernetwerk.media.models import Document, DocumentVersion
from leernetwerk.network.readable import language_name


def find_documents(words, reader, limit):
    """Return the rows of at most ``limit`` documents that the reader may change, the closest and newest first."""
    policy = policy_registry.get_by_type(Document)
    documents = policy.instances_user_has_permission_for(reader.user, "change")
    versions = DocumentVersion.objects.filter(document=OuterRef("pk"))
    found = documents.filter(
        containing(words, ["title"]) | Exists(versions.filter(containing(words, ["file_name"])))
    )
    found = found.order_by(closeness(words, ["title"]), "-updated_at", "-pk")
    return [document_row(document) for document in found[:limit]]


def document_row(document):
    """Return the row of a document: the name of its file, its size and its language."""
    facts = [document.filename]
    if document.file_size:
        facts.append(filesizeformat(document.file_size))
    if document.language:
        facts.append(language_name(document.language))
    return Row(
        title=document.title,
        url=reverse("wagtaildocs:edit", args=[document.pk]),
        facts=facts,
        icon="doc-full-inverse",
        language=document.language,
    )
