"""The list for who posts printed copies: what is to be sent, to whom; what was sent is without addresses."""

import django_filters
from django.db.models import F, Prefetch
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic

from articles.models import PrintRequest
from articles.print_requests.admin.permissions import requests_policy
from articles.print_requests.questions import ADDRESS, NAME
from leernetwerk.delivery.bulk_actions import BulkListMixin
from leernetwerk.delivery.headers import PrivateMixin
from leernetwerk.forms.models import Access, Answer, keep_access

# Columns that are left out where the screen is narrow: what they say stands under the name then.
WIDE = "printed-wide"


def with_addresses(requests):
    """Return ``requests`` (queryset) with the answers that make the address, as ``address_answers``."""
    answers = Answer.objects.filter(question_key__in=ADDRESS)
    return requests.select_related("edition__publication", "submission", "sent_by").prefetch_related(
        Prefetch("submission__answers", answers, to_attr="address_answers")
    )


def address_lines(request):
    """Return the lines (list of ``str``) of the address of a request; empty once it is erased."""
    said = {answer.question_key: answer.text for answer in request.submission.address_answers}
    name, street, postal_code, town, country = (said.get(key, "") for key in ADDRESS)
    lines = [name, *street.splitlines(), f"{postal_code}  {town}".strip(), country]
    return [line.strip() for line in lines if line.strip()]


def name_of(request):
    """Return who asked (``str``), or the number of the request once that is erased."""
    said = {answer.question_key: answer.text for answer in request.submission.address_answers}
    return said.get(NAME) or str(request)


class PrintRequestFilterSet(WagtailFilterSet):
    """By publication, and by whether it was sent."""

    sent = django_filters.BooleanFilter(
        field_name="sent_at", lookup_expr="isnull", exclude=True, label=gettext_lazy("Sent")
    )

    class Meta:
        model = PrintRequest
        fields = ["edition", "sent"]


class AskerColumn(TitleColumn):
    """Who asked; on a narrow screen with the address, what was asked for, and when."""

    cell_template_name = "articles/print_requests/admin/asker_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"lines": address_lines(instance)[1:]}


class PrintRequestsView(PrivateMixin, BulkListMixin, generic.IndexView):
    """Requests for printed copies, those that are to be sent first, the oldest at the top. Seeing it is logged."""

    model = PrintRequest
    permission_policy = requests_policy
    any_permission_required = ["view"]
    page_title = gettext_lazy("Printed copies to send")
    header_icon = "mail"
    index_url_name = "articles_print_requests"
    index_results_url_name = "articles_print_requests_results"
    inspect_url_name = "articles_print_request"
    row_name = "request"
    select_all_text = gettext_lazy("Select all requests")
    stylesheet = "css/printed-admin.css"
    filterset_class = PrintRequestFilterSet
    default_ordering = "received_at"
    is_searchable = False
    paginate_by = 50

    @cached_property
    def columns(self):
        return [
            self.box_column(),
            self.name_column(
                "who", AskerColumn, label=_("Who"), accessor=name_of, get_url=self.get_inspect_url
            ),
            Column(
                "address",
                label=_("Address"),
                accessor=lambda one: ", ".join(address_lines(one)[1:]),
                classname=WIDE,
            ),
            Column("edition", label=_("Publication"), classname=WIDE),
            Column("copies", label=_("Copies"), sort_key="copies", classname=WIDE),
            DateColumn("received_at", label=_("Received"), sort_key="received_at", classname=WIDE),
            DateColumn("sent_at", label=_("Sent"), sort_key="sent_at", classname=WIDE),
        ]

    def get_base_queryset(self):
        return with_addresses(PrintRequest.objects.all())

    def order_queryset(self, queryset):
        if self.ordering == self.default_ordering:
            return queryset.order_by(F("sent_at").desc(nulls_first=True), "received_at", "pk")
        return super().order_queryset(queryset)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        listed = len(context["object_list"])
        keep_access(self.request.user, Access.Action.LISTED, count=listed)
        return context | {"labels_url": reverse("articles_print_labels")}
