"""Correcting the number of copies that are left, and what became of them so far."""

from django import forms
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from articles.models import PrintEdition, StockChange
from articles.print_requests.admin.permissions import editions_policy
from articles.print_requests.stock import NotEnoughCopies, change_stock

MOST_AT_ONCE = 100_000
LAST_CHANGES = 100


class StockForm(forms.Form):
    """How many copies come or go, and why."""

    change = forms.IntegerField(
        label=gettext_lazy("Copies to add or take off"),
        min_value=-MOST_AT_ONCE,
        max_value=MOST_AT_ONCE,
        help_text=gettext_lazy("For example 50 for a new box, or -2 for two that were damaged."),
    )
    note = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("For your colleagues."),
    )

    def clean_change(self):
        if not self.cleaned_data["change"]:
            raise forms.ValidationError(_("Type a number other than 0."))
        return self.cleaned_data["change"]


class StockView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """The stock of one publication, for who may correct it."""

    permission_policy = editions_policy
    permission_required = "correct"
    form_class = StockForm
    template_name = "articles/print_requests/admin/stock.html"
    page_title = gettext_lazy("Stock")
    header_icon = "list-ol"

    @cached_property
    def edition(self):
        """The ``PrintEdition`` whose key is in the address."""
        return get_object_or_404(PrintEdition.objects.select_related("publication"), pk=self.kwargs["pk"])

    def get_page_subtitle(self):
        return str(self.edition)

    def get_breadcrumbs_items(self):
        editions = {"url": reverse("print_editions:index"), "label": _("Publications on paper")}
        return [*self.breadcrumbs_items, editions, {"url": "", "label": str(self.edition)}]

    def form_valid(self, form):
        reason = StockChange.Reason.CORRECTED
        try:
            change_stock(
                self.edition,
                form.cleaned_data["change"],
                reason,
                self.request.user,
                form.cleaned_data["note"],
            )
        except NotEnoughCopies:
            form.add_error("change", _("So many copies are not left."))
            return self.form_invalid(form)
        messages.success(self.request, _("The stock has been corrected."))
        return HttpResponseRedirect(self.request.path)

    def get_context_data(self, **kwargs):
        changes = self.edition.stock_changes.select_related("user")[:LAST_CHANGES]
        return super().get_context_data(**kwargs) | {"edition": self.edition, "changes": changes}
