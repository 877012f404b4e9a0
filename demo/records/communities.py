"""The community and its three cohorts: who takes part, how they work, and the calls to join."""

import datetime

from demo.dates import days, third_cohort_start
from demo.values import words
from leernetwerk.network.models import Call, Cohort, Community, Participation

PROGRAMME = [
    (("kennismaking en intakegesprek", "introduction and intake interview"), ()),
    (
        ("acht bijeenkomsten", "eight meetings"),
        (
            "verspreid over anderhalf jaar, steeds een hele dag",
            "spread over a year and a half, a full day each",
        ),
    ),
    (
        ("startdag", "opening day"),
        (
            "over de grondslagen van anders organiseren en over je eigen leervraag",
            "on the foundations of organising differently and on your own learning question",
        ),
    ),
    (
        ("om de beurt gastheer of gastvrouw", "taking turns as host"),
        (
            "elke organisatie ontvangt de groep een keer, als dat kan",
            "each organisation receives the group once, if it can",
        ),
    ),
    (
        ("leren van elkaars praktijk", "learning from each other’s practice"),
        (
            "met gesprekken, presentaties, casussen en advies aan elkaar",
            "through conversations, presentations, cases and advice to one another",
        ),
    ),
    (
        ("theorie die helpt", "theory that helps"),
        (
            "een deskundige licht tussendoor online toe wat je in de praktijk tegenkomt",
            "between meetings an expert explains online what you meet in practice",
        ),
    ),
    (
        ("slotdag", "closing day"),
        (
            "met de belangrijkste inzichten en de presentatie van de publicatie",
            "with the main insights and the launch of the publication",
        ),
    ),
]

# Organisation: its sector, and what the sector was called then when that differs.
FIRST = {
    "zilverlinde": ("jeugdhulp", ("zorg voor de jeugd", "care for young people")),
    "oeverzwaluw": ("jeugdhulp", ("zorg voor de jeugd", "care for young people")),
    "hinkelbaan": ("jeugdhulp", ("zorg voor de jeugd", "care for young people")),
    "lantaarnveld": ("langdurige-zorg", ()),
    "waterbeek": ("overheid", ()),
    "krijtstreep": ("onderwijsadvies", ()),
    "muntgraaf": ("financiele-sector", ("bankwezen", "banking")),
    "zandwijde": ("publieke-gezondheid", ("publieke zorg", "public care")),
}
SECOND = {
    "zandwijde": ("publieke-gezondheid", ("publieke zorg", "public care")),
    "rietorgel": ("gehandicaptenzorg", ()),
    "kaapwind": ("jeugdhulp", ("jeugd- en opvoedhulp", "youth and parenting support")),
    "lage-dijken": ("veiligheid", ()),
    "zilverlinde": ("jeugdhulp", ("jeugd- en opvoedhulp", "youth and parenting support")),
    "eemgaard": ("onderwijs", ()),
    "muntgraaf": ("financiele-sector", ("bankwezen", "banking")),
    "berkenrijk": ("zorg-welzijn-en-wonen", ()),
    "hoogvenne": ("overheid", ()),
}
THIRD = {
    "morgenpad": ("langdurige-zorg", ()),
    "zonnedraad": ("mkb", ()),
    "nieuwerf": ("zorg-welzijn-en-wonen", ()),
    "rietorgel": ("gehandicaptenzorg", ()),
}
# Participation: the organisation's name as the list of then spells it, when that differs.
NAMES_THEN = {"eerste/zandwijde": "GGD Zand Wijde"}
# Sector: seats kept for it; none is any number.
WANTED = {"overheid": 2, "financiele-sector": 1, "mkb": 1, "non-profit": None}


def keep_communities(store, today):
    """Keep the community, its cohorts with their participants, and the calls. Partners take no seat."""
    community = store.keep(
        "community/anders-werken",
        Community,
        slug="anders-werken",
        name=words("Community of Practice Anders Werken", "Community of Practice Working Differently"),
        abbreviation="CoP",
        since="2014",
    )
    start = third_cohort_start(today)
    cohorts = [
        ("eerste", ("Eerste groep", "First cohort"), "2014-03", "2015-09", FIRST, "morgenwerk", True),
        ("tweede", ("Tweede groep", "Second cohort"), "2016-04-07", "2017-10-12", SECOND, "", False),
        ("derde", ("Derde groep", "Third cohort"), start.isoformat()[:7], "", THIRD, "morgenwerk", False),
    ]
    for key, name, since, until, participants, partner, is_grouped in cohorts:
        cohort = store.keep(
            f"cohort/{key}",
            Cohort,
            {"programme": [{"title": words(*title), "note": words(*note)} for title, note in PROGRAMME]},
            community=community,
            slug=f"anders-werken-{key}-groep",
            name=words(*name),
            since=since,
            until=until,
            number_of_meetings=8,
            duration_in_months=18,
            groups_participants_by_sector=is_grouped,
        )
        _keep_participations(store, cohort, key, participants, partner)
    _keep_calls(store, today, start)


def _keep_participations(store, cohort, key, participants, partner):
    for position, (organisation, (sector, label)) in enumerate(participants.items(), start=1):
        store.keep(
            f"participation/{key}/{organisation}",
            Participation,
            cohort=cohort,
            organisation=store[f"organisation/{organisation}"],
            organisation_label=NAMES_THEN.get(f"{key}/{organisation}", ""),
            role=Participation.Role.PARTICIPANT,
            sector=store[f"sector/{sector}"],
            sector_label=words(*label),
            position=position,
        )
    if partner:
        store.keep(
            f"participation/{key}/{partner}",
            Participation,
            cohort=cohort,
            organisation=store[f"organisation/{partner}"],
            role=Participation.Role.PARTNER,
            sector=store["sector/fondsen"],
            position=len(participants) + 1,
        )


def _keep_calls(store, today, start):
    store.keep(
        "call/tweede",
        Call,
        cohort=store["cohort/tweede"],
        status=Call.Status.CONFIRMED,
        opens=datetime.date(2016, 1, 11),
        closes=datetime.date(2016, 3, 4),
        starts=datetime.date(2016, 4, 7),
        seats=9,
        contact=store["position/wende"],
    )
    store.keep(
        "call/derde",
        Call,
        {
            "wanted_sectors": [
                {"sector": store[f"sector/{sector}"], "seats": seats} for sector, seats in WANTED.items()
            ]
        },
        cohort=store["cohort/derde"],
        status=Call.Status.CONFIRMED,
        opens=days(today, -18),
        closes=days(today, 33),
        starts=start,
        seats=9,
        contact=store["position/wende"],
    )
