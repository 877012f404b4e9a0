"""Organisations, people, positions, quotes, figures, terms, themes and sectors."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from leernetwerk.network.columns import LanguagesColumn, ValueColumn
from leernetwerk.network.forms.creation import PositionCreationForm, QuoteCreationForm
from leernetwerk.network.models import (
    Figure,
    Organisation,
    Participation,
    Person,
    Position,
    Quote,
    Sector,
    Term,
    Theme,
)
from leernetwerk.network.panels import RelatedPanel, fields, rows, slug_panel
from leernetwerk.network.views.paste import PasteQuotesView
from leernetwerk.network.viewsets.base import RecordViewSet


class OrganisationViewSet(RecordViewSet):
    """Organisations and networks of organisations."""

    model = Organisation
    icon = "home"
    creation_fields = ("name", "abbreviation", "website")
    list_display = [
        "name",
        Column("abbreviation", label=_("Abbreviation"), sort_key="abbreviation"),
        Column("sector", label=_("Sector")),
        Column("website", label=_("Website")),
    ]
    list_filter = ["sector"]
    record_panels = [
        fields(_("Organisation"), ("name", "abbreviation"), "sector", "website", "logo"),
        rows("alternative_names", _("Also known as"), _("name"), "name"),
        rows(
            "memberships",
            _("Members"),
            _("member"),
            "member",
            "since",
            "until",
            help_text=_("For a network of organisations: who belongs to it, and since when."),
        ),
        RelatedPanel(heading=_("Takes part in"), related_model=Participation, field_name="organisation"),
        RelatedPanel(heading=_("People"), related_model=Position, field_name="organisation"),
        slug_panel(),
    ]


class PersonViewSet(RecordViewSet):
    """People whose names are published."""

    model = Person
    icon = "user"
    creation_fields = ("name", "email", "phone")
    list_display = [
        "name",
        Column("email", label=_("E-mail address"), sort_key="email"),
        Column("phone", label=_("Telephone")),
    ]
    record_panels = [
        fields(_("Person"), "name", ("email", "phone"), "portrait"),
        RelatedPanel(heading=_("Positions"), related_model=Position, field_name="person"),
        slug_panel(),
    ]


class PositionViewSet(RecordViewSet):
    """What people do, and where."""

    model = Position
    icon = "key"
    creation_form = PositionCreationForm
    list_display = [
        "person",
        Column("function", label=_("Function")),
        Column("organisation", label=_("Organisation"), sort_key="organisation__name"),
        ValueColumn("since", label=_("Since"), sort_key="since"),
        ValueColumn("until", label=_("Until"), sort_key="until"),
        LanguagesColumn(),
    ]
    list_filter = ["organisation"]
    record_panels = [fields(_("Position"), ("person", "organisation"), "function", ("since", "until"))]


class QuoteViewSet(RecordViewSet):
    """Somebody's words, used on several pages."""

    model = Quote
    icon = "openquote"
    creation_form = QuoteCreationForm
    paste_view_class = PasteQuotesView
    list_display = [
        "__str__",
        Column("person", label=_("Person"), sort_key="person__name"),
        Column("function", label=_("Function or group")),
        Column("organisation", label=_("Organisation"), sort_key="organisation__name"),
        LanguagesColumn(),
    ]
    list_filter = ["original_language", "cohort", "pilot_area"]
    record_panels = [
        fields(_("Quote"), "text", "original_language"),
        fields(_("Who said it"), "person", "function", "organisation"),
        fields(_("Shown by itself on"), ("cohort", "pilot_area")),
    ]


class FigureViewSet(RecordViewSet):
    """Numbers that pages quote."""

    model = Figure
    icon = "decimal"
    creation_fields = ("value", "qualifier", "label", "as_of", "source")
    list_display = [
        "__str__",
        ValueColumn("as_of", label=_("As of"), sort_key="as_of"),
        Column("source", label=_("Source")),
        LanguagesColumn(),
    ]
    record_panels = [fields(_("Figure"), ("value", "as_of"), "qualifier", "label", "source")]


class TermViewSet(RecordViewSet):
    """Words and abbreviations that the glossary explains."""

    model = Term
    icon = "help"
    creation_fields = ("name", "abbreviation", "explanation")
    list_display = [
        "__str__",
        Column("abbreviation", label=_("Abbreviation"), sort_key="abbreviation"),
        LanguagesColumn(),
    ]
    record_panels = [fields(_("Term"), "name", "abbreviation", "explanation"), slug_panel()]


class ThemeViewSet(RecordViewSet):
    """What pages are about."""

    model = Theme
    icon = "tag"
    creation_fields = ("name",)
    list_display = ["__str__", Column("slug", label=_("Slug"), sort_key="slug"), LanguagesColumn()]
    record_panels = [fields(_("Theme"), "name"), slug_panel()]


class SectorViewSet(RecordViewSet):
    """Fields of work."""

    model = Sector
    icon = "cogs"
    creation_fields = ("name",)
    list_display = ["__str__", Column("slug", label=_("Slug"), sort_key="slug"), LanguagesColumn()]
    record_panels = [fields(_("Sector"), "name"), slug_panel()]
