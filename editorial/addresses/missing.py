"""The report of addresses that people asked for in vain, each with "make a redirect" and "ignore"."""

from django.core.exceptions import PermissionDenied
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import Button

from editorial.addresses.redirects import may
from leernetwerk.delivery.missing import missing_addresses
from leernetwerk.delivery.models import MissingAddress
from leernetwerk.network.readable import language_name


class AddressColumn(Column):
    """The address, and what can be done about it."""

    cell_template_name = "editorial/addresses/missing_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        here = parent_context["request"].get_full_path()
        query = urlencode({"path": instance.path, "next": here})
        return super().get_cell_context_data(instance, parent_context) | {
            "csrf_token": get_token(parent_context["request"]),
            "next": here,
            "add_url": f"{reverse('wagtailredirects:add')}?{query}",
        }


class MissingAddressesView(ReportView):
    """Addresses not found, those asked for most first; ``?ignored=1`` lists those that are ignored."""

    page_title = gettext_lazy("Addresses not found")
    header_icon = "search"
    model = MissingAddress
    index_url_name = "editorial_missing_addresses"
    index_results_url_name = "editorial_missing_addresses_results"
    template_name = "editorial/addresses/missing.html"
    results_template_name = "editorial/addresses/missing_results.html"
    default_ordering = "-count"
    columns = [
        AddressColumn("path", label=gettext_lazy("Address"), sort_key="path"),
        Column("language", label=gettext_lazy("Language"), accessor=lambda one: language_name(one.language)),
        NumberColumn("count", label=gettext_lazy("Times"), sort_key="count"),
        DateColumn("first_seen", label=gettext_lazy("First time"), sort_key="first_seen"),
        DateColumn("last_seen", label=gettext_lazy("Last time"), sort_key="last_seen"),
    ]

    def dispatch(self, request, *args, **kwargs):
        if not may(request.user, "add"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def shows_ignored(self):
        """Whether the ignored ones are asked for."""
        return self.request.GET.get("ignored") == "1"

    def get_queryset(self):
        missing_addresses.write()
        queryset = MissingAddress.objects.filter(is_ignored=self.shows_ignored)
        return self.order_queryset(queryset)

    @cached_property
    def header_more_buttons(self):
        address = reverse(self.index_url_name)
        other = (
            Button(_("Show what is not ignored"), url=address, icon_name="search")
            if self.shows_ignored
            else Button(_("Show what is ignored"), url=f"{address}?ignored=1", icon_name="no-view")
        )
        return [other, Button(_("Redirects"), url=reverse("wagtailredirects:index"), icon_name="redirect")]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"shows_ignored": self.shows_ignored}


@require_POST
def ignore(request, pk):
    """Leave an address out of the list, or with ``ignored=0`` put it back."""
    if not may(request.user, "add"):
        raise PermissionDenied
    missing = get_object_or_404(MissingAddress, pk=pk)
    missing.is_ignored = request.POST.get("ignored") != "0"
    missing.save(update_fields=["is_ignored"])
    text = (
        _("%(path)s is ignored from now on.") if missing.is_ignored else _("%(path)s is in the list again.")
    )
    messages.success(request, text % {"path": missing.path})
    return redirect(get_valid_next_url_from_request(request) or "editorial_missing_addresses")


class MissingAddressesMenuItem(MenuItem):
    """The way to the report, for who may make redirects."""

    def is_shown(self, request):
        return may(request.user, "add")
