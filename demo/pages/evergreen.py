"""Pages without a date."""

from demo.dates import days
from demo.pages.plan import PagePlan
from home.models import EvergreenPage, HomePage


def evergreen(today):
    """Return the plans of the evergreen pages; staff are asked to read them again at a day from ``today`` on."""
    return [
        PagePlan(
            "approach/start",
            EvergreenPage,
            HomePage,
            picture="bridge",
            facts={"themes": ["samen-in-de-wijk", "leiderschap"]},
            review_by=days(today, 120),
        ),
        PagePlan(
            "approach/learning-session",
            EvergreenPage,
            "approach/start",
            picture="three-rounds",
            facts={"themes": ["leren-in-de-praktijk"]},
            review_by=days(today, 200),
        ),
        PagePlan(
            "approach/case",
            EvergreenPage,
            "approach/start",
            picture="notes",
            facts={"themes": ["leren-in-de-praktijk", "vakmanschap"]},
            review_by=days(today, -5),
        ),
        PagePlan("approach/host", EvergreenPage, "approach/start", picture="long-table"),
        PagePlan("approach/questions", EvergreenPage, HomePage, review_by=days(today, 300)),
    ]
