"""The records in the menu of the admin, in two groups."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from leernetwerk.network.viewsets.network import (
    CallViewSet,
    CohortViewSet,
    CommunityViewSet,
    PilotAreaViewSet,
    PublicationViewSet,
)
from leernetwerk.network.viewsets.reference import (
    FigureViewSet,
    OrganisationViewSet,
    PersonViewSet,
    PositionViewSet,
    QuoteViewSet,
    SectorViewSet,
    TermViewSet,
    ThemeViewSet,
)
from leernetwerk.network.viewsets.sessions import ParticipationViewSet, SeriesViewSet, SessionViewSet


class NetworkGroup(SnippetViewSetGroup):
    """What the network does."""

    menu_label = _("Network")
    menu_icon = "site"
    menu_order = 150
    items = (
        PilotAreaViewSet,
        CommunityViewSet,
        CohortViewSet,
        ParticipationViewSet,
        CallViewSet,
        SeriesViewSet,
        SessionViewSet,
        PublicationViewSet,
    )


class ReferenceGroup(SnippetViewSetGroup):
    """What records and pages name."""

    menu_label = _("Reference lists")
    menu_icon = "list-ul"
    menu_order = 160
    items = (
        OrganisationViewSet,
        PersonViewSet,
        PositionViewSet,
        QuoteViewSet,
        FigureViewSet,
        TermViewSet,
        ThemeViewSet,
        SectorViewSet,
    )
