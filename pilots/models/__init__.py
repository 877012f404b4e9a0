"""The page types of this room, one a file, and what readers ask of hosts."""

from pilots.models.agenda import AgendaPage
from pilots.models.host_question import HostQuestion, HostQuestionSettings
from pilots.models.pilot_area import PilotAreaPage
from pilots.models.section import PilotSectionPage

__all__ = ["AgendaPage", "HostQuestion", "HostQuestionSettings", "PilotAreaPage", "PilotSectionPage"]
