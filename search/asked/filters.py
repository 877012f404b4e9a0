"""What the list of queries can be narrowed to."""

import datetime

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet

from leernetwerk.accounts.languages import language_choices
from search.models import SearchedQuery

PERIODS = [("7", _("7 days")), ("30", _("30 days")), ("90", _("90 days"))]
DEFAULT_PERIOD = "30"
NOTHING, SOMETHING = "none", "some"


class SearchedQueryFilterSet(WagtailFilterSet):
    """The queries of a period (30 days unless another is chosen), in a language, with results or without."""

    days = ChoiceFilter(
        label=_("Period"),
        choices=PERIODS,
        initial=DEFAULT_PERIOD,
        empty_label=None,
        widget=forms.RadioSelect,
        method="filter_days",
    )
    language = ChoiceFilter(
        label=_("Language"), choices=language_choices, empty_label=_("All"), widget=forms.RadioSelect
    )
    found = ChoiceFilter(
        label=_("Results"),
        choices=[(NOTHING, _("Nothing found")), (SOMETHING, _("Something found"))],
        empty_label=_("All"),
        widget=forms.RadioSelect,
        method="filter_found",
    )

    def __init__(self, data=None, *args, **kwargs):
        data = data.copy() if data else {}
        if data.get("days") not in dict(PERIODS):
            data["days"] = DEFAULT_PERIOD
        # The view hands over what is filtered.
        super().__init__(data, *args, queryset=SearchedQuery.objects.none(), **kwargs)

    def filter_days(self, queryset, name, value):
        """Keep the days (Europe/Amsterdam) of a period that ends today."""
        return queryset.filter(day__gt=timezone.localdate() - datetime.timedelta(days=int(value)))

    def filter_found(self, queryset, name, value):
        """Keep what found nothing the last time, or something."""
        return queryset.filter(hits_now=0) if value == NOTHING else queryset.filter(hits_now__gt=0)
