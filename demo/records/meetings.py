"""The meetings of the cohorts: eight in a year and a half, each time at another organisation."""

import datetime

from demo.dates import TUESDAY, days, third_cohort_start, weekday_from
from demo.records.series import clock, keep_session
from demo.values import words

# Date, host, place, learning question.
FIRST = [
    (
        "2014-03-13",
        "krijtstreep",
        "Utrecht",
        ("Waarom beginnen we eigenlijk?", "Why are we starting at all?"),
    ),
    (
        "2014-05-22",
        "lantaarnveld",
        "Zeist",
        ("Wie besluit er bij ons, en waarom?", "Who decides here, and why?"),
    ),
    ("2014-09-11", "muntgraaf", "Amsterdam", ("Hoeveel regels heb je nodig?", "How many rules do you need?")),
    (
        "2014-11-20",
        "waterbeek",
        "Waterbeek",
        ("Wat doet een manager straks?", "What will a manager do then?"),
    ),
    (
        "2015-01-29",
        "zilverlinde",
        "Utrecht",
        ("Hoe praat je met wie niet wil?", "How do you talk with those who object?"),
    ),
    ("2015-04-09", "zandwijde", "Etten-Leur", ("Hoe meet je wat telt?", "How do you measure what counts?")),
    ("2015-06-18", "oeverzwaluw", "Deventer", ("Wat laten we los?", "What do we let go of?")),
    ("2015-09-10", "hinkelbaan", "Amersfoort", ("Wat geven we door?", "What do we pass on?")),
]
SECOND = [
    ("2016-04-07", "eemgaard", "Amersfoort", ("Wat is jouw vraag?", "What is your question?")),
    ("2016-06-16", "berkenrijk", "Ede", ("Van wie is het werk?", "Whose work is it?")),
    ("2016-09-22", "rietorgel", "Goes", ("Wat zien bewoners van ons?", "What do residents see of us?")),
    (
        "2016-11-24",
        "lage-dijken",
        "Tiel",
        ("Hoe werk je samen onder druk?", "How do you work together under pressure?"),
    ),
    ("2017-02-02", "kaapwind", "Middelburg", ("Wie mag een fout maken?", "Who may make a mistake?")),
    (
        "2017-04-13",
        "hoogvenne",
        "Hoogvenne",
        ("Hoe verdeel je geld met elkaar?", "How do you share out money together?"),
    ),
    ("2017-06-22", "muntgraaf", "Amsterdam", ("Wat houdt ons tegen?", "What holds us back?")),
    ("2017-10-12", "zandwijde", "Etten-Leur", ("Wat nemen we mee?", "What do we take with us?")),
]


def keep_meetings(store, today):
    """Keep the meetings of the three cohorts; of the third the first two are known."""
    for cohort, meetings in (("eerste", FIRST), ("tweede", SECOND)):
        for number, (date, host, place, question) in enumerate(meetings, start=1):
            keep_session(
                store,
                f"{cohort}-{number}",
                f"meetings-{cohort}",
                datetime.date.fromisoformat(date),
                host=host,
                name=_name(number, len(meetings)),
                place=place,
                learning_question=words(*question),
            )
    keep_session(
        store,
        "derde-kennismaking",
        "meetings-derde",
        weekday_from(days(today, 12), TUESDAY),
        host="ommekring",
        name=words("Online kennismaking met de derde groep", "Online introduction to the third cohort"),
        start_time=clock("16:00"),
        end_time=clock("17:00"),
        online_url="https://bijeenkomst.example/derde-groep",
        programme=[
            ("16:00", ("Welkom en een korte ronde", "Welcome and a short round")),
            (
                20,
                (
                    "Hoe anderhalf jaar samen leren eruitziet",
                    "What a year and a half of learning together looks like",
                ),
            ),
            (25, ("Jouw vragen", "Your questions")),
        ],
    )
    # Of the opening day only the day is known.
    keep_session(
        store,
        "derde-1",
        "meetings-derde",
        third_cohort_start(today),
        host="morgenpad",
        name=words("Startdag derde groep", "Opening day of the third cohort"),
        place="Nijmegen",
        learning_question=words("Met welke vraag kom jij?", "Which question do you bring?"),
    )


def _name(number, total):
    if number == 1:
        return words("Startdag", "Opening day")
    if number == total:
        return words("Slotdag", "Closing day")
    return words(f"Bijeenkomst {number}", f"Meeting {number}")
