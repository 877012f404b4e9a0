"""Documents as lists show them."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import BooleanField, Case, Value, When

from leernetwerk.media.models import Document
from leernetwerk.pages.moment import reader


def file_rows(documents, request):
    """Return those of ``documents`` (a queryset) that the reader may read, each with ``is_restricted``; one query."""
    open_to_all = Document.objects.visible_to(AnonymousUser()).values("pk")
    is_restricted = Case(
        When(pk__in=open_to_all, then=Value(False)), default=Value(True), output_field=BooleanField()
    )
    visible = documents.visible_to(reader(request) or AnonymousUser())
    return list(visible.annotate(is_restricted=is_restricted))
