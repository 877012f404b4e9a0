"""All pages of the demo; those that others stand below come first."""

from demo.pages.articles import ARTICLES, INTERVIEWS
from demo.pages.cohorts import COHORTS
from demo.pages.evergreen import evergreen
from demo.pages.forms import FORMS
from demo.pages.news import news
from demo.pages.pilot_areas import PILOT_AREAS
from demo.pages.publications import PUBLICATIONS


def all_plans(today):
    """Return the plans (``PagePlan``) of all pages, as they are on the day ``today``."""
    return [
        *evergreen(today),
        *FORMS,
        *COHORTS,
        *PILOT_AREAS,
        *PUBLICATIONS,
        *ARTICLES,
        *INTERVIEWS,
        *news(today),
    ]
