"""The records, one class a file."""

from leernetwerk.network.models.call import Call, CallSector, CallState
from leernetwerk.network.models.cohort import Cohort, CohortProgrammeItem
from leernetwerk.network.models.community import Community
from leernetwerk.network.models.figure import Figure
from leernetwerk.network.models.organisation import AlternativeName, Membership, Organisation
from leernetwerk.network.models.participation import Participation
from leernetwerk.network.models.person import Person, Position
from leernetwerk.network.models.pilot_area import (
    PilotArea,
    PilotAreaDocument,
    PilotAreaLink,
    PilotAreaOrganisation,
)
from leernetwerk.network.models.publication import Publication, PublicationContributor, PublicationFile
from leernetwerk.network.models.quote import Quote
from leernetwerk.network.models.series import Series
from leernetwerk.network.models.session import ProgrammeItem, Session
from leernetwerk.network.models.taxonomy import Sector, Theme
from leernetwerk.network.models.term import Term

__all__ = [
    "AlternativeName",
    "Call",
    "CallSector",
    "CallState",
    "Cohort",
    "CohortProgrammeItem",
    "Community",
    "Figure",
    "Membership",
    "Organisation",
    "Participation",
    "Person",
    "PilotArea",
    "PilotAreaDocument",
    "PilotAreaLink",
    "PilotAreaOrganisation",
    "Position",
    "ProgrammeItem",
    "Publication",
    "PublicationContributor",
    "PublicationFile",
    "Quote",
    "Sector",
    "Series",
    "Session",
    "Term",
    "Theme",
]
