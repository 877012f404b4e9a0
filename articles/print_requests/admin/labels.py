"""A sheet of labels with the addresses, to be printed from the browser."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import render

from articles.models import PrintRequest
from articles.print_requests.admin.listing import address_lines, with_addresses
from articles.print_requests.admin.permissions import requests_policy
from leernetwerk.delivery.headers import PRIVATE
from leernetwerk.delivery.keys import keys_among
from leernetwerk.forms.models import Access, keep_access

MOST_LABELS = 500


def labels(request):
    """Show labels for the requests of which the keys are given (``id``), or for all that are to be sent; logged."""
    if not requests_policy.user_has_permission(request.user, "view"):
        raise PermissionDenied
    keys = request.GET.getlist("id")
    found = PrintRequest.objects.filter(sent_at=None)
    if keys not in ([], ["all"]):
        found = found.filter(pk__in=keys_among(keys))
    listed = list(with_addresses(found).order_by("edition", "received_at", "pk")[:MOST_LABELS])
    keep_access(request.user, Access.Action.EXPORTED, count=len(listed))
    sheet = [{"lines": address_lines(one), "copies": one.copies, "edition": one.edition} for one in listed]
    response = render(request, "articles/print_requests/admin/labels.html", {"labels": sheet})
    response["Cache-Control"] = PRIVATE
    return response
