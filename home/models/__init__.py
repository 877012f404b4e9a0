"""The page types of this room and the navigation, one a file."""

from home.models.evergreen import EvergreenPage
from home.models.form_page import FormPage
from home.models.glossary import GlossaryPage
from home.models.home import HomePage
from home.models.navigation import Navigation
from home.models.overview import OverviewPage

__all__ = ["EvergreenPage", "FormPage", "GlossaryPage", "HomePage", "Navigation", "OverviewPage"]
