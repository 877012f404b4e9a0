"""The pages of the publications."""

import datetime

from articles.models import PublicationPage, PublicationSectionPage
from demo.pages.plan import PagePlan

PUBLICATIONS = [
    PagePlan(
        "publications/partitions",
        PublicationPage,
        PublicationSectionPage,
        date=datetime.date(2019, 3, 12),
        facts={
            "publication": "dwars-door-de-schotten",
            "themes": ["vakmanschap", "leiderschap"],
            "sectors": ["overheid"],
        },
    ),
    PagePlan(
        "publications/workshops",
        PublicationPage,
        PublicationSectionPage,
        date=datetime.date(2017, 10, 12),
        facts={"publication": "negen-werkplaatsen", "themes": ["leren-in-de-praktijk"]},
    ),
    PagePlan(
        "publications/workbook",
        PublicationPage,
        PublicationSectionPage,
        first="en",
        date=datetime.date(2022, 5, 19),
        facts={"publication": "werkboek-leersessies", "themes": ["leren-in-de-praktijk", "vakmanschap"]},
    ),
]
