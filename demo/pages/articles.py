"""Articles, cases and interviews."""

import datetime

from articles.models import ArticlePage, ArticleSectionPage, InterviewPage, InterviewSectionPage
from demo.pages.plan import PagePlan

ARTICLES = [
    PagePlan(
        "articles/network",
        ArticlePage,
        ArticleSectionPage,
        picture="constellation",
        facts={
            "themes": ["samen-in-de-wijk", "waarde-en-geld"],
            "sectors": ["welzijnswerk"],
            "about_organisations": ["zon"],
        },
    ),
    PagePlan(
        "articles/practice-knowledge",
        ArticlePage,
        ArticleSectionPage,
        date=datetime.date(2014, 11, 25),
        picture="ripples",
        facts={"themes": ["leren-in-de-praktijk"], "about_cohorts": ["eerste"]},
        rows={"authors": ("person", ["wende", "teun"])},
    ),
    PagePlan(
        "articles/kick-off",
        ArticlePage,
        ArticleSectionPage,
        date=datetime.date(2014, 3, 20),
        facts={"themes": ["leren-in-de-praktijk", "zelfsturing"], "about_cohorts": ["eerste"]},
        rows={"authors": ("person", ["wende"])},
    ),
    PagePlan(
        "articles/three-solutions",
        ArticlePage,
        ArticleSectionPage,
        date=datetime.date(2016, 7, 14),
        picture="three-rounds",
        facts={
            "themes": ["leiderschap", "samen-in-de-wijk"],
            "about_pilot_areas": ["weversveld"],
            "about_sessions": ["weversveld-0"],
        },
        rows={"authors": ("person", ["hanna", "joris"])},
    ),
    PagePlan(
        "articles/money-follows-value",
        ArticlePage,
        ArticleSectionPage,
        date=datetime.date(2023, 9, 18),
        picture="stacked",
        facts={"themes": ["waarde-en-geld"], "sectors": ["overheid", "welzijnswerk"]},
        rows={"authors": ("person", ["noor"])},
    ),
]

INTERVIEWS = [
    PagePlan(
        "interviews/long-term-care",
        InterviewPage,
        InterviewSectionPage,
        date=datetime.date(2015, 2, 16),
        picture="conversation",
        facts={
            "themes": ["zelfsturing"],
            "sectors": ["langdurige-zorg"],
            "about_cohorts": ["eerste"],
            "about_people": ["teun"],
            "about_organisations": ["lantaarnveld"],
        },
        rows={"interviewees": ("position", ["teun"])},
    ),
    PagePlan(
        "interviews/bank",
        InterviewPage,
        InterviewSectionPage,
        date=datetime.date(2015, 6, 8),
        picture="canal-houses",
        facts={
            "themes": ["zelfsturing", "leiderschap"],
            "sectors": ["financiele-sector"],
            "about_cohorts": ["eerste"],
            "about_people": ["saar"],
            "about_organisations": ["muntgraaf"],
        },
        rows={"interviewees": ("position", ["saar"])},
    ),
    PagePlan(
        "interviews/family-coach",
        InterviewPage,
        InterviewSectionPage,
        date=datetime.date(2017, 3, 27),
        picture="listening",
        facts={
            "themes": ["vakmanschap"],
            "sectors": ["jeugdhulp"],
            "about_cohorts": ["tweede"],
            "about_people": ["mees"],
        },
        rows={"interviewees": ("position", ["mees"])},
    ),
    PagePlan(
        "interviews/two-sides",
        InterviewPage,
        InterviewSectionPage,
        date=datetime.date(2025, 11, 6),
        picture="bridge",
        facts={
            "themes": ["leiderschap", "samen-in-de-wijk"],
            "sectors": ["welzijnswerk", "onderwijs"],
            "about_pilot_areas": ["spoorzoom"],
            "about_people": ["bilal", "noor"],
        },
        rows={"interviewees": ("position", ["bilal", "noor"])},
    ),
]
