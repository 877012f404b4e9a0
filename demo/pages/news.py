"""News: old messages with their own dates, new ones that lie a few days or weeks back."""

import datetime

from articles.models import NewsItemPage, NewsSectionPage
from demo.dates import days
from demo.pages.plan import PagePlan


def news(today):
    """Return the plans of the news; the latest messages are dated from ``today`` back."""
    return [
        _item(
            "third-cohort",
            days(today, -4),
            "bicycles",
            themes=["leren-in-de-praktijk"],
            about_cohorts=["derde"],
        ),
        _item(
            "cafe-moved",
            days(today, -9),
            "",
            themes=["samen-in-de-wijk"],
            about_pilot_areas=["spoorzoom"],
            about_sessions=["spoorzoom-moved", "spoorzoom-cancelled"],
        ),
        _item(
            "visitors",
            days(today, -31),
            "gathering",
            first="en",
            themes=["leren-in-de-praktijk", "samen-in-de-wijk"],
            about_pilot_areas=["noorderhout"],
        ),
        _item(
            "guide-for-newcomers",
            days(today, -52),
            "",
            first="en",
            themes=["leren-in-de-praktijk"],
            about_publications=["werkboek-leersessies"],
        ),
        _item(
            "noorderhout-opens",
            datetime.date(2024, 9, 5),
            "estate",
            themes=["samen-in-de-wijk"],
            about_pilot_areas=["noorderhout"],
        ),
        _item(
            "booklet",
            datetime.date(2019, 3, 14),
            "polder",
            themes=["vakmanschap"],
            sectors=["overheid"],
            about_publications=["dwars-door-de-schotten"],
            about_sessions=["apeldoorn-2019"],
            about_organisations=["waterbeek"],
        ),
        _item(
            "five-years",
            datetime.date(2018, 1, 22),
            "",
            themes=["samen-in-de-wijk"],
            sectors=["welzijnswerk"],
            about_organisations=["zon"],
        ),
        _item(
            "closing-day",
            datetime.date(2017, 10, 16),
            "round-table",
            themes=["leren-in-de-praktijk"],
            about_cohorts=["tweede"],
            about_publications=["negen-werkplaatsen"],
        ),
        _item(
            "first-session",
            datetime.date(2016, 6, 24),
            "weave",
            themes=["samen-in-de-wijk", "leren-in-de-praktijk"],
            about_pilot_areas=["weversveld"],
            about_sessions=["weversveld-0"],
        ),
        _item(
            "autumn-dates",
            datetime.date(2016, 7, 19),
            "calendar",
            themes=["samen-in-de-wijk"],
            about_pilot_areas=["weversveld"],
        ),
        _item(
            "second-cohort",
            datetime.date(2016, 4, 11),
            "",
            themes=["leren-in-de-praktijk"],
            about_cohorts=["tweede"],
        ),
    ]


def _item(name, date, picture, first="nl", **facts):
    return PagePlan(
        f"news/{name}", NewsItemPage, NewsSectionPage, first=first, date=date, picture=picture, facts=facts
    )
