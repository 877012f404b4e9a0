"""The learning sessions of the pilot areas, the masterclasses and the learning meeting."""

import datetime

from demo.dates import MONDAY, THURSDAY, coming_mondays, days, weekday_from
from demo.records.series import clock, keep_session
from demo.values import words
from leernetwerk.network.models import Session

THREE_ROUNDS = [
    ("09:00", ("Opening en de casus", "Opening and the case")),
    (20, ("Ronde 1: door de ogen van het systeem", "Round 1: through the eyes of the system")),
    (20, ("Ronde 2: door de ogen van de vakmens", "Round 2: through the eyes of the practitioner")),
    (20, ("Ronde 3: door de ogen van de verandering", "Round 3: through the eyes of change")),
    ("10:15", ("Afspraken", "Agreements")),
]

# In 2016 the clocks went back on 30 October: the last two of these lie in winter time.
WEVERSVELD = [
    ("2016-06-20", ("Wat helpt en wat staat in de weg?", "What helps, and what stands in the way?")),
    ("2016-09-12", ("Wie is aan zet als niemand aan zet is?", "Whose turn is it when it is nobody’s turn?")),
    ("2016-10-17", ("Hoe geef je ruimte met rugdekking?", "How do you give room, with backing?")),
    ("2016-11-14", ("Hoe delen we wat we weten?", "How do we share what we know?")),
    ("2016-12-12", ("Wat houden we vast?", "What do we hold on to?")),
]
NOORDERHOUT = [
    ("Hoe vinden buren ons zonder loket?", "How do neighbours find us without a counter?"),
    ("Wat doe je als de regels niet passen?", "What do you do when the rules do not fit?"),
    ("Hoe betrek je wie nooit komt?", "How do you involve those who never come?"),
    ("Wat kan er weg?", "What can go?"),
]
MASTERCLASSES = [
    ("2013-09-16", ("Van losse organisaties naar een netwerk", "From separate organisations to a network")),
    ("2013-10-07", ("Wie stuurt er in een netwerk?", "Who steers in a network?")),
    ("2013-10-28", ("Geld volgt waarde", "Money follows value")),
    ("2013-11-18", ("Leidinggeven over de grens", "Leading across the border")),
    ("2013-12-09", ("Leren van elkaars casussen", "Learning from each other’s cases")),
]


def keep_learning_sessions(store, today):
    """Keep the sessions of the pilot areas and those of series that stand alone."""
    for number, (date, question) in enumerate(WEVERSVELD):
        keep_session(
            store,
            f"weversveld-{number}",
            "weversveld-2016",
            datetime.date.fromisoformat(date),
            learning_question=words(*question),
            programme=THREE_ROUNDS if number == 0 else (),
        )
    _keep_noorderhout(store, today)
    _keep_spoorzoom(store, today)
    for number, (date, name) in enumerate(MASTERCLASSES, start=1):
        keep_session(
            store,
            f"masterclass-{number}",
            "masterclasses",
            datetime.date.fromisoformat(date),
            name=words(*name),
        )
    keep_session(
        store,
        "apeldoorn-2019",
        "apeldoorn-2019",
        datetime.date(2019, 1, 29),
        host="waterbeek",
        place="Apeldoorn",
        name=words(
            "Leerbijeenkomst “Dwars door de schotten”", "Learning meeting “Straight through the partitions”"
        ),
        learning_question=words(
            "Hoe help je een bewoner die bij vier afdelingen tegelijk hoort?",
            "How do you help a resident who belongs to four departments at once?",
        ),
    )


def _keep_noorderhout(store, today):
    first = weekday_from(days(today, -49), MONDAY)
    past = [
        (first, ("Wat weten wij van deze wijk?", "What do we know about this neighbourhood?")),
        (days(first, 21), ("Wie kent wie?", "Who knows whom?")),
    ]
    coming = list(zip(coming_mondays(today), NOORDERHOUT, strict=True))
    for number, (date, question) in enumerate(past + coming):
        keep_session(
            store,
            f"noorderhout-{number}",
            "noorderhout",
            date,
            learning_question=words(*question),
            programme=THREE_ROUNDS if number == 2 else (),
        )


def _keep_spoorzoom(store, today):
    """Keep the practice cafés, all on a Thursday: one past, and of those to come each of another kind."""
    next_cafe = weekday_from(days(today, 3), THURSDAY)
    # Weeks from the next one, name, and what differs from the series.
    cafes = {
        "past": (-4, ("Koffie en casussen", "Coffee and cases"), {}),
        "online": (
            0,
            ("Praktijkcafé online", "Practice café online"),
            {
                "place": "",
                "online_url": "https://bijeenkomst.example/praktijkcafe",
                "start_time": clock("19:30"),
                "end_time": clock("21:00"),
            },
        ),
        "moved": (
            2,
            ("Het gesprek bij de voordeur", "The conversation at the front door"),
            {
                "host": "achterom",
                "place": "Wijkkeuken Spoorzoom, Breda",
                "previous_date": days(next_cafe, 7),
                "previous_start_time": clock("16:00"),
            },
        ),
        "cancelled": (
            3,
            ("Rondgang door de wijk", "A walk through the neighbourhood"),
            {"status": Session.Status.CANCELLED},
        ),
        "members": (
            5,
            ("Besloten casusbespreking", "Closed case discussion"),
            {"visibility": Session.Visibility.MEMBERS},
        ),
        "day-only": (
            8,
            ("Dag van de buurtinitiatieven", "Day of neighbourhood initiatives"),
            {"start_time": None, "end_time": None},
        ),
        "draft": (
            12,
            ("Terugblik op het jaar", "Looking back on the year"),
            {"status": Session.Status.DRAFT},
        ),
    }
    for key, (weeks, name, values) in cafes.items():
        date = days(next_cafe, 7 * weeks)
        keep_session(store, f"spoorzoom-{key}", "spoorzoom", date, name=words(*name), **values)
