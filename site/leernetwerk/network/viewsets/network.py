"""Pilot areas, communities, cohorts, calls and publications."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from leernetwerk.media.panels import DocumentsPanel
from leernetwerk.network.columns import LanguagesColumn, PagesColumn, StatusColumn, ValueColumn
from leernetwerk.network.models import Call, Cohort, Community, Participation, PilotArea, Publication, Quote
from leernetwerk.network.panels import PagesPanel, RelatedPanel, SeriesPanel, fields, rows, slug_panel
from leernetwerk.network.viewsets.base import RecordViewSet


class PilotAreaViewSet(RecordViewSet):
    """Pilot areas ("proeftuinen") with their organisations, sessions, documents and links."""

    model = PilotArea
    icon = "site"
    list_display = [
        "__str__",
        Column("place", label=_("Place"), sort_key="place"),
        ValueColumn("since", label=_("Since"), sort_key="since"),
        PagesColumn(),
        LanguagesColumn(),
    ]
    record_panels = [
        PagesPanel(heading=_("Pages")),
        fields(_("Pilot area"), "name", ("place", "since", "until"), "region", "contact"),
        rows("organisation_roles", _("Organisations"), _("organisation"), "organisation", "role"),
        SeriesPanel(heading=_("Sessions"), field_name="pilot_area"),
        DocumentsPanel(
            "document_links", chooser_field_name="document", heading=_("Documents"), label=_("document")
        ),
        rows("links", _("Links"), _("link"), "label", "url"),
        RelatedPanel(heading=_("Quotes"), related_model=Quote, field_name="pilot_area"),
        slug_panel(),
    ]


class CommunityViewSet(RecordViewSet):
    """Communities of practice and their cohorts."""

    model = Community
    icon = "group"
    list_display = [
        "__str__",
        Column("abbreviation", label=_("Abbreviation"), sort_key="abbreviation"),
        ValueColumn("since", label=_("Since"), sort_key="since"),
        PagesColumn(),
        LanguagesColumn(),
    ]
    record_panels = [
        PagesPanel(heading=_("Pages")),
        fields(_("Community"), "name", ("abbreviation", "since")),
        RelatedPanel(heading=_("Cohorts"), related_model=Cohort, field_name="community"),
        slug_panel(),
    ]


class CohortViewSet(RecordViewSet):
    """Cohorts with their call, participations, sessions, programme and quotes."""

    model = Cohort
    icon = "group"
    list_display = [
        "__str__",
        Column("community", label=_("Community"), sort_key="community__slug"),
        ValueColumn("since", label=_("Since"), sort_key="since"),
        ValueColumn("until", label=_("Until"), sort_key="until"),
        PagesColumn(),
        LanguagesColumn(),
    ]
    list_filter = ["community"]
    record_panels = [
        PagesPanel(heading=_("Pages")),
        fields(
            _("Cohort"),
            "community",
            "name",
            ("since", "until"),
            ("number_of_meetings", "duration_in_months"),
            "groups_participants_by_sector",
        ),
        RelatedPanel(heading=_("Call to join"), related_model=Call, field_name="cohort", only_one=True),
        RelatedPanel(
            heading=_("Participants and partners"),
            related_model=Participation,
            field_name="cohort",
            draggable=True,
        ),
        SeriesPanel(heading=_("Sessions"), field_name="cohort"),
        rows("programme", _("Programme"), _("programme row"), "title", "note"),
        RelatedPanel(heading=_("Quotes"), related_model=Quote, field_name="cohort"),
        slug_panel(),
    ]


class CallViewSet(RecordViewSet):
    """Calls to join a cohort."""

    model = Call
    icon = "mail"
    list_display = [
        "__str__",
        ValueColumn("opens", label=_("Opens"), sort_key="opens"),
        ValueColumn("closes", label=_("Closes"), sort_key="closes"),
        Column("seats", label=_("Seats"), sort_key="seats"),
        StatusColumn(),
        PagesColumn(),
    ]
    list_filter = ["status"]
    record_panels = [
        PagesPanel(heading=_("Pages")),
        fields(_("Call to join"), "cohort", "status", ("opens", "closes", "starts"), "seats", "contact"),
        rows("wanted_sectors", _("Wanted sectors"), _("wanted sector"), "sector", "seats"),
    ]


class PublicationViewSet(RecordViewSet):
    """Publications with who made them, what they came out of and their files."""

    model = Publication
    icon = "doc-full-inverse"
    list_display = [
        "__str__",
        Column("year", label=_("Year"), sort_key="year"),
        Column("publisher", label=_("Publisher"), sort_key="publisher__name"),
        PagesColumn(),
        LanguagesColumn(),
    ]
    list_filter = ["year", "publisher"]
    record_panels = [
        PagesPanel(heading=_("Pages")),
        fields(_("Publication"), "name", "subtitle", "tagline", ("year", "publisher"), "cover"),
        rows("contributors", _("Contributors"), _("contributor"), "role", "person", "organisation"),
        DocumentsPanel("files", chooser_field_name="document", heading=_("Files"), label=_("file")),
        fields(_("Where it came from"), "inspired_by", "cohort", "series", "session", collapsed=True),
        fields(_("Printed copies"), "printed_copies", collapsed=True),
        slug_panel(),
    ]
