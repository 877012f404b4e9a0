"""The pages of the pilot areas."""

from demo.pages.plan import PagePlan
from pilots.models import PilotAreaPage, PilotSectionPage

THEMES = {
    "weversveld": ["samen-in-de-wijk", "leiderschap"],
    "noorderhout": ["samen-in-de-wijk", "vakmanschap"],
    "spoorzoom": ["samen-in-de-wijk", "waarde-en-geld"],
    "klaproos": ["samen-in-de-wijk"],
}
PICTURES = {"weversveld": "weave", "noorderhout": "estate", "spoorzoom": "map", "klaproos": ""}

PILOT_AREAS = [
    PagePlan(
        f"pilots/{key}",
        PilotAreaPage,
        PilotSectionPage,
        picture=PICTURES[key],
        facts={"pilot_area": key, "themes": themes},
    )
    for key, themes in THEMES.items()
]
