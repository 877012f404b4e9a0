"""The list of applications, with filters, search, bulk actions and export."""

from django.db.models import Case, IntegerField, When
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button, HeaderButton

from cohorts.intake.export import ApplicationsExportMixin
from cohorts.intake.finding import ApplicationFilterSet, chosen, searched
from cohorts.intake.permissions import applications
from cohorts.models import Application, ListOrder, Stage
from cohorts.models.stage import ENDED
from leernetwerk.delivery.bulk_actions import BulkListMixin
from leernetwerk.delivery.headers import PrivateMixin
from leernetwerk.forms.models import Access, keep_access

# Columns that are left out where the screen is narrow.
WIDE = "intake-wide"
# How far an application has come, as a number to sort by.
STAGE_PLACE = Case(
    *(When(stage=stage, then=place) for place, stage in enumerate(Stage)), output_field=IntegerField()
)


class ApplicationsView(PrivateMixin, BulkListMixin, ApplicationsExportMixin, generic.IndexView):
    """Applications, the last one first unless somebody chose another order. That somebody saw the list is logged."""

    model = Application
    permission_policy = applications
    any_permission_required = ["view"]
    page_title = gettext_lazy("Applications")
    header_icon = "group"
    index_url_name = "cohorts_applications"
    index_results_url_name = "cohorts_applications_results"
    inspect_url_name = "cohorts_application"
    row_name = "application"
    select_all_text = gettext_lazy("Select all applications in this list")
    stylesheet = "css/intake-admin.css"
    results_template_name = "cohorts/intake/list_results.html"
    default_ordering = "-received_at"
    paginate_by = 50
    is_searchable = True
    filterset_class = ApplicationFilterSet

    @cached_property
    def columns(self):
        return [
            *([self.box_column()] if self.user_has_permission("change") else []),
            self.name_column("name", label=_("Name"), get_url=self.get_inspect_url, sort_key="name_key"),
            Column("organisation_name", label=_("Organisation"), sort_key="organisation_key", classname=WIDE),
            Column("call", label=_("Call"), accessor="call.cohort", sort_key="call", classname=WIDE),
            StatusTagColumn(
                "stage",
                label=_("Stage"),
                accessor="get_stage_display",
                sort_key="stage_place",
                primary=lambda application: application.stage not in ENDED,
            ),
            Column("sector", label=_("Sector"), classname=WIDE),
            Column("assigned_to", label=_("Handled by"), sort_key="assigned_to__name", classname=WIDE),
            DateColumn("received_at", label=_("Received"), sort_key="received_at", classname=WIDE),
        ]

    @cached_property
    def header_buttons(self):
        return [
            HeaderButton(
                _("Overview"), url=reverse("cohorts_intake_overview"), icon_name="table", priority=10
            )
        ]

    @cached_property
    def header_more_buttons(self):
        if not self.user_has_permission("export"):
            return []
        address = f"{reverse('cohorts_applications_export')}?{self.request.GET.urlencode()}"
        return [Button(_("Export"), url=address, icon_name="download", priority=10)]

    def get_ordering(self):
        """Return the order that is asked for, else the one that this user had last, also another day."""
        before = ListOrder.objects.filter(user=self.request.user).values_list("ordering", flat=True).first()
        valid = self.get_valid_orderings()
        asked = self.request.GET.get("ordering")
        if asked not in valid:
            return before if before in valid else self.default_ordering
        if asked != before:
            ListOrder.objects.update_or_create(user=self.request.user, defaults={"ordering": asked})
        return asked

    def order_queryset(self, queryset):
        """Order by the column, and among equals by arrival: no application stands on two pages, or on none."""
        return queryset.order_by(self.ordering, "-pk")

    def get_list_more_buttons(self, instance):
        return []

    def get_base_queryset(self):
        related = ("call__cohort", "sector", "assigned_to")
        queryset = Application.objects.select_related(*related).annotate(stage_place=STAGE_PLACE)
        if keys := self.request.GET.getlist("id"):
            queryset = chosen(queryset, keys)
        return queryset

    def search_queryset(self, queryset):
        return searched(queryset, self.search_query) if self.is_searching else queryset

    @property
    def chosen_form(self):
        """The form of the call that the list is narrowed to, or ``None``; for the log."""
        data = getattr(self.filters, "form", None)
        call = data.cleaned_data.get("call") if data is not None and data.is_valid() else None
        return call.intake.form if call and hasattr(call, "intake") else None

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if not self.is_export:
            listed = len(context["object_list"])
            keep_access(self.request.user, Access.Action.LISTED, form=self.chosen_form, count=listed)
        return context
