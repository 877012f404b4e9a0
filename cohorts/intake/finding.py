"""Which applications a list holds: filters and search, for the list, its bulk actions and its export alike."""

import django_filters
from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.widgets import BooleanRadioSelect

from cohorts.intake.permissions import handlers
from cohorts.joining.duplicates import has_duplicates
from cohorts.models import Application, Stage
from leernetwerk.delivery.keys import keys_among
from leernetwerk.network.models import Call, Sector
from leernetwerk.network.paste.names import plain

MOST_WORDS = 10


class ApplicationFilterSet(WagtailFilterSet):
    """By call, stage, sector, who handles it, language, whether confirmed and whether there may be another one."""

    call = django_filters.ModelChoiceFilter(
        queryset=Call.objects.filter(applications__isnull=False).select_related("cohort").distinct(),
        label=_("Call"),
        widget=forms.RadioSelect,
        empty_label=None,
    )
    stage = django_filters.MultipleChoiceFilter(
        choices=Stage.choices, label=_("Stage"), widget=forms.CheckboxSelectMultiple
    )
    sector = django_filters.ModelChoiceFilter(
        queryset=Sector.objects.all(),
        label=_("Sector"),
        widget=forms.RadioSelect,
        empty_label=None,
        null_label=_("another sector"),
    )
    assigned_to = django_filters.ModelChoiceFilter(
        queryset=lambda request: handlers(),
        label=_("Handled by"),
        widget=forms.RadioSelect,
        empty_label=None,
        null_label=_("nobody yet"),
    )
    confirmed = django_filters.BooleanFilter(
        field_name="confirmed_at",
        lookup_expr="isnull",
        exclude=True,
        label=_("Address confirmed"),
        widget=BooleanRadioSelect,
    )
    duplicates = django_filters.BooleanFilter(
        method="by_duplicates", label=_("Same name or address as another"), widget=BooleanRadioSelect
    )
    received_at = django_filters.DateFromToRangeFilter(label=_("Received"), widget=DateRangePickerWidget)

    class Meta:
        model = Application
        fields = [
            "call",
            "stage",
            "sector",
            "assigned_to",
            "language",
            "confirmed",
            "duplicates",
            "received_at",
        ]

    def by_duplicates(self, queryset, name, value):
        """Keep those that look like another one, or the others."""
        return queryset.filter(has_duplicates()) if value else queryset.exclude(has_duplicates())


def searched(queryset, query):
    """Keep the applications of which name, address or organisation hold each word of ``query`` (``str``)."""
    for word in query.replace("\x00", "").split()[:MOST_WORDS]:
        found = Q(name__icontains=word) | Q(email_key__contains=word.lower())
        if key := plain(word):
            found |= Q(name_key__contains=key) | Q(organisation_key__contains=key)
        queryset = queryset.filter(found)
    return queryset


def chosen(queryset, keys):
    """Keep the applications with these keys (from an address; what is no key chooses nothing)."""
    return queryset.filter(pk__in=keys_among(keys))


def listed(request):
    """Return the applications (queryset) that the list of a request holds, by the filters and search in its address."""
    queryset = ApplicationFilterSet(request.GET, queryset=Application.objects.all(), request=request).qs
    return searched(queryset, request.GET.get("q", ""))
