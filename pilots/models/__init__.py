"""The page types of this room, one a file."""

from pilots.models.agenda import AgendaPage
from pilots.models.pilot_area import PilotAreaPage
from pilots.models.section import PilotSectionPage

__all__ = ["AgendaPage", "PilotAreaPage", "PilotSectionPage"]
