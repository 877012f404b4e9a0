"""The page types of this room, one a file, and what follows from an answer to a call."""

from cohorts.models.application import Application
from cohorts.models.application_note import ApplicationNote
from cohorts.models.call import CallPage
from cohorts.models.cohort import CohortPage
from cohorts.models.cohort_group import CohortGroup
from cohorts.models.community import CommunityPage
from cohorts.models.erased_application import ErasedApplication
from cohorts.models.freed_seat import FreedSeat
from cohorts.models.intake import Intake
from cohorts.models.join import JoinPage
from cohorts.models.letter import Letter, Occasion
from cohorts.models.list_order import ListOrder
from cohorts.models.stage import Stage
from cohorts.models.stage_change import StageChange

__all__ = [
    "Application",
    "ApplicationNote",
    "CallPage",
    "CohortGroup",
    "CohortPage",
    "CommunityPage",
    "ErasedApplication",
    "FreedSeat",
    "Intake",
    "JoinPage",
    "Letter",
    "ListOrder",
    "Occasion",
    "Stage",
    "StageChange",
]
