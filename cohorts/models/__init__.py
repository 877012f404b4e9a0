"""The page types of this room, one a file."""

from cohorts.models.call import CallPage
from cohorts.models.cohort import CohortPage
from cohorts.models.community import CommunityPage
from cohorts.models.join import JoinPage

__all__ = ["CallPage", "CohortPage", "CommunityPage", "JoinPage"]
