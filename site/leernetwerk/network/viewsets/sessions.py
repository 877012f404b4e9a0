"""Series of sessions, sessions and participations."""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from django_filters import DateFromToRangeFilter
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column

from leernetwerk.network.columns import LanguagesColumn, StatusColumn, ValueColumn
from leernetwerk.network.forms.records import ParticipationForm
from leernetwerk.network.models import Participation, Series, Session
from leernetwerk.network.panels import RelatedPanel, fields, rows
from leernetwerk.network.readable import time_span
from leernetwerk.network.views.follow import FollowDefaultsView
from leernetwerk.network.views.paste import PasteParticipationsView, PasteSessionsView
from leernetwerk.network.views.sessions import (
    ParticipationCreateView,
    ReorderParticipationView,
    SeriesEditView,
    SessionCreateView,
    SessionEditView,
)
from leernetwerk.network.viewsets.base import RecordViewSet


class SessionFilterSet(WagtailFilterSet):
    """Sessions of a period, a status, a visibility or a series."""

    date = DateFromToRangeFilter(label=_("Date"), widget=DateRangePickerWidget)

    class Meta:
        model = Session
        fields = ["date", "status", "visibility", "series"]


class SeriesViewSet(RecordViewSet):
    """Series, the defaults of their sessions and the sessions themselves."""

    model = Series
    icon = "calendar-alt"
    edit_view_class = SeriesEditView
    list_display = [
        "__str__",
        Column("owner", label=_("Belongs to")),
        Column("time", label=_("Usual time"), accessor=time_span),
        Column("place", label=_("Usual place"), sort_key="place"),
        LanguagesColumn(),
    ]
    list_filter = ["pilot_area", "cohort"]
    record_panels = [
        fields(_("Series"), "name", ("pilot_area", "cohort")),
        fields(_("Usual time, place and host"), ("start_time", "end_time"), "place", "online_url", "host"),
        RelatedPanel(heading=_("Sessions"), related_model=Session, field_name="series"),
    ]

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("follow/<int:pk>/", self.construct_view(FollowDefaultsView), name="follow"),
        ]


class SessionViewSet(RecordViewSet):
    """All sessions, the last one first."""

    model = Session
    icon = "date"
    add_view_class = SessionCreateView
    edit_view_class = SessionEditView
    paste_view_class = PasteSessionsView
    ordering = "-date"
    list_display = [
        "title",
        ValueColumn("date", label=_("Date"), sort_key="date"),
        Column("time", label=_("Time"), accessor=time_span),
        Column("place", label=_("Place"), sort_key="place"),
        Column("series", label=_("Series")),
        StatusColumn(),
    ]
    filterset_class = SessionFilterSet
    record_panels = [
        fields(
            _("Session"),
            "series",
            "name",
            ("date", "start_time", "end_time"),
            ("place", "online_url"),
            "host",
            "learning_question",
        ),
        rows(
            "programme",
            _("Programme"),
            _("programme row"),
            "start_time",
            "duration",
            "title",
            help_text=_("Each row has a start or a number of minutes."),
        ),
        fields(_("Status"), ("status", "visibility"), "report_page"),
    ]


class ParticipationViewSet(RecordViewSet):
    """Who takes part in which cohort."""

    model = Participation
    icon = "user"
    base_form_class = ParticipationForm
    add_view_class = ParticipationCreateView
    paste_view_class = PasteParticipationsView
    sort_order_field = None
    list_display = [
        "organisation",
        Column("cohort", label=_("Cohort"), sort_key="cohort__slug"),
        Column("sector", label=_("Sector"), accessor="shown_sector"),
        Column("role", label=_("Role"), accessor="get_role_display", sort_key="role"),
        LanguagesColumn(),
    ]
    list_filter = ["cohort", "role", "sector"]
    record_panels = [
        fields(
            _("Participation"),
            ("cohort", "organisation"),
            "organisation_label",
            "role",
            "sector",
            "sector_label",
            "position",
        )
    ]

    def get_urlpatterns(self):
        reorder = path("reorder/<int:pk>/", self.construct_view(ReorderParticipationView), name="reorder")
        return [*super().get_urlpatterns(), reorder]
