"""The screens of what people looked for."""

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, Max, OuterRef, Subquery, Sum
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import Button
from wagtail.permissions import policy_registry

from leernetwerk.accounts.languages import language_choices
from leernetwerk.network.columns import ValueColumn
from leernetwerk.network.readable import language_name
from leernetwerk.network.spreadsheets import SafeSpreadsheetMixin
from leernetwerk.pages.listing.parameters import printable
from search.asked.columns import IgnoredColumn, QueryColumn
from search.asked.counting import searched_queries
from search.asked.filters import SearchedQueryFilterSet
from search.models import IgnoredQuery, SearchedQuery

LIST, IGNORED = "search-asked:index", "search-asked:ignored"
LANGUAGE_COLUMN = Column(
    "language", label=gettext_lazy("Language"), accessor=lambda row: language_name(row["language"])
)


def may_see(user):
    """Tell whether ``user`` may see what people looked for, and say what of it is ignored."""
    return policy_registry.get_by_type(SearchedQuery).user_has_permission(user, "view")


class SearchedQueriesView(SafeSpreadsheetMixin, ReportView):
    """What people looked for in a period, most often first; each query once, whatever the days."""

    page_title = gettext_lazy("What people looked for")
    header_icon = "search"
    model = SearchedQuery
    permission_required = "view"
    index_url_name = LIST
    index_results_url_name = "search-asked:index_results"
    template_name = "search/admin/searched.html"
    results_template_name = "search/admin/searched_results.html"
    filterset_class = SearchedQueryFilterSet
    is_searchable = True
    search_fields = ["query"]
    default_ordering = ("-total", "query")
    columns = [
        QueryColumn("query", label=gettext_lazy("Looked for"), sort_key="query"),
        LANGUAGE_COLUMN,
        NumberColumn("total", label=gettext_lazy("Times"), sort_key="total"),
        NumberColumn("hits_now", label=gettext_lazy("Results"), sort_key="hits_now"),
        ValueColumn("last_day", label=gettext_lazy("Last day"), sort_key="last_day"),
    ]
    list_export = ["query", "language", "total", "hits_now", "last_day"]
    export_headings = {column.name: column.label for column in columns}
    export_filename = "searched-queries"

    def get_base_queryset(self):
        searched_queries.write()
        same = {"language": OuterRef("language"), "query": OuterRef("query")}
        latest = SearchedQuery.objects.filter(**same).order_by("-day")
        shown = SearchedQuery.objects.exclude(Exists(IgnoredQuery.objects.filter(**same)))
        return shown.values("language", "query").annotate(
            total=Sum("times"), last_day=Max("day"), hits_now=Subquery(latest.values("hits")[:1])
        )

    def get_filtered_queryset(self):
        # The one of ``ReportView`` filters a second time.
        return self.get_queryset()

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"days": self.filters.data["days"]}

    @cached_property
    def header_more_buttons(self):
        ignored = Button(_("Show what is ignored"), url=reverse(IGNORED), icon_name="no-view")
        return [ignored, *super().header_more_buttons]


class IgnoredQueriesView(ReportView):
    """What is left out of the list, to be put back."""

    page_title = gettext_lazy("Ignored")
    header_icon = "no-view"
    model = IgnoredQuery
    index_url_name = IGNORED
    index_results_url_name = "search-asked:ignored_results"
    template_name = "search/admin/searched.html"
    results_template_name = "search/admin/searched_results.html"
    default_ordering = "query"
    columns = [
        IgnoredColumn("query", label=gettext_lazy("Looked for"), sort_key="query"),
        LANGUAGE_COLUMN,
    ]

    def dispatch(self, request, *args, **kwargs):
        if not may_see(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self):
        return IgnoredQuery.objects.values("language", "query")

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"shows_ignored": True}

    @cached_property
    def header_more_buttons(self):
        return [Button(_("Show what is not ignored"), url=reverse(LIST), icon_name="search")]


@require_POST
def ignore(request):
    """Leave a query (``language`` and ``query`` of the form) out of the list, or with ``ignored=0`` put it back."""
    if not may_see(request.user):
        raise PermissionDenied
    code = request.POST.get("language", "")
    query = printable(request.POST.get("query", ""), SearchedQuery.LONGEST)
    if code in dict(language_choices()) and query:
        if request.POST.get("ignored") == "0":
            IgnoredQuery.objects.filter(language=code, query=query).delete()
            text = _("“%(query)s” is in the list again.")
        else:
            IgnoredQuery.objects.get_or_create(language=code, query=query)
            text = _("“%(query)s” is ignored from now on.")
        messages.success(request, text % {"query": query})
    return redirect(get_valid_next_url_from_request(request) or LIST)
