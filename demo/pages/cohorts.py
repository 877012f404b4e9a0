"""The community, its cohorts and the calls to join."""

from cohorts.models import CallPage, CohortPage, CommunityPage, JoinPage
from demo.pages.plan import PagePlan
from home.models import HomePage

COHORTS = [
    PagePlan(
        "cohorts/community",
        CommunityPage,
        HomePage,
        picture="overlap",
        facts={"community": "anders-werken", "themes": ["leren-in-de-praktijk", "zelfsturing"]},
    ),
    PagePlan(
        "cohorts/first",
        CohortPage,
        "cohorts/community",
        picture="gathering",
        facts={"cohort": "eerste", "themes": ["leren-in-de-praktijk"]},
    ),
    PagePlan(
        "cohorts/second",
        CohortPage,
        "cohorts/community",
        picture="round-table",
        facts={"cohort": "tweede", "themes": ["leren-in-de-praktijk", "vakmanschap"]},
    ),
    PagePlan(
        "cohorts/third",
        CohortPage,
        "cohorts/community",
        picture="bicycles",
        facts={"cohort": "derde", "themes": ["leren-in-de-praktijk"]},
    ),
    PagePlan("cohorts/call-third", CallPage, JoinPage, facts={"call": "derde"}, picture="long-table"),
    PagePlan("cohorts/call-second", CallPage, JoinPage, facts={"call": "tweede"}),
]
