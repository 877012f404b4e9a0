"""The report of who had to do with what people answered."""

import django_filters
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic

from leernetwerk.forms.models import Access
from leernetwerk.forms.permissions import accesses


class AccessFilterSet(WagtailFilterSet):
    """By what was done and by day."""

    created_at = django_filters.DateFromToRangeFilter(
        label=gettext_lazy("When"), widget=DateRangePickerWidget
    )

    class Meta:
        model = Access
        fields = ["action", "created_at"]


class AccessView(generic.IndexView):
    """Who listed, read, exported and deleted what people answered, the last one first."""

    model = Access
    permission_policy = accesses
    any_permission_required = ["view"]
    page_title = gettext_lazy("Access to answered forms")
    header_icon = "history"
    index_url_name = "forms_access"
    index_results_url_name = "forms_access_results"
    default_ordering = "-created_at"
    paginate_by = 50
    is_searchable = False
    filterset_class = AccessFilterSet
    columns = [
        DateColumn("created_at", label=gettext_lazy("When"), sort_key="created_at"),
        Column("user", label=gettext_lazy("Who")),
        Column("action", label=gettext_lazy("What"), accessor="get_action_display", sort_key="action"),
        Column("form", label=gettext_lazy("Form")),
        Column("submission_number", label=gettext_lazy("Number")),
        Column("count", label=gettext_lazy("How many")),
    ]

    def get_base_queryset(self):
        return Access.objects.select_related("user", "form")
