"""Series of sessions and how a session is kept. The sessions themselves stand in the modules beside this one."""

import datetime

from demo.values import words
from leernetwerk.network.models import Series, Session

# Key: name, owner, usual start and end, usual place, usual host.
SERIES = {
    "meetings-eerste": (
        ("Bijeenkomst eerste groep", "Meeting of the first cohort"),
        {"cohort": "eerste"},
        ("09:30", "16:30", "", ""),
    ),
    "meetings-tweede": (
        ("Bijeenkomst tweede groep", "Meeting of the second cohort"),
        {"cohort": "tweede"},
        ("09:30", "16:30", "", ""),
    ),
    "meetings-derde": (
        ("Bijeenkomst derde groep", "Meeting of the third cohort"),
        {"cohort": "derde"},
        ("", "", "", ""),
    ),
    "weversveld-2016": (
        ("Leersessie Weversveld", "Weversveld learning session"),
        {"pilot_area": "weversveld"},
        ("09:00", "10:30", "Wijkhuis De Weverij, Oss", "nieuwerf"),
    ),
    "noorderhout": (
        ("Leersessie Noorderhout", "Noorderhout learning session"),
        {"pilot_area": "noorderhout"},
        ("09:00", "10:30", "Buurthuis De Linde, Apeldoorn", "berkenrijk"),
    ),
    "spoorzoom": (
        ("Praktijkcafé Spoorzoom", "Spoorzoom practice café"),
        {"pilot_area": "spoorzoom"},
        ("16:00", "18:00", "Stationskoffiehuis, Breda", "singelkant"),
    ),
    "masterclasses": (
        ("Masterclass ZON", "ZON masterclass"),
        {},
        ("13:00", "17:00", "De Singelzaal, Breda", "zon"),
    ),
    "apeldoorn-2019": (
        ("Leerbijeenkomst voor gemeenten", "Learning meeting for municipalities"),
        {},
        ("", "", "", ""),
    ),
}


def keep_series(store):
    """Keep the series with their defaults."""
    for key, (name, owner, (start, end, place, host)) in SERIES.items():
        store.keep(
            f"series/{key}",
            Series,
            name=words(*name),
            cohort=store[f"cohort/{owner['cohort']}"] if "cohort" in owner else None,
            pilot_area=store[f"pilot-area/{owner['pilot_area']}"] if "pilot_area" in owner else None,
            start_time=clock(start),
            end_time=clock(end),
            place=place,
            host=store[f"organisation/{host}"] if host else None,
        )


def clock(text):
    """Return the time that ``text`` ("9:30") stands for, or ``None`` when it is empty."""
    return datetime.time.fromisoformat(text) if text else None


def keep_session(store, key, series, date, host="", programme=(), **values):
    """Keep one session; what ``values`` does not give it takes from its series.

    ``programme`` has rows of a start ("9:00") or a number of minutes and a title in both languages.
    """
    owner = store[f"series/{series}"]
    organisation = store[f"organisation/{host}"] if host else owner.host
    defaults = {
        "start_time": owner.start_time,
        "end_time": owner.end_time,
        "place": owner.place,
        "online_url": "",
        "name": {},
        "learning_question": {},
        "status": Session.Status.CONFIRMED,
        "visibility": Session.Visibility.PUBLIC,
        "previous_date": None,
        "previous_start_time": None,
    }
    rows = [
        {
            "start_time": None if isinstance(when, int) else clock(when),
            "duration": when if isinstance(when, int) else None,
            "title": words(*title),
        }
        for when, title in programme
    ]
    wanted = defaults | values
    item = store.find(f"session/{key}", Session)
    if item is not None:
        # A day that lies "two weeks ahead" is another one tomorrow; that is no move to tell readers of.
        Session.objects.filter(pk=item.pk).update(date=date, start_time=wanted["start_time"])
    return store.keep(
        f"session/{key}",
        Session,
        {"programme": rows},
        series=owner,
        date=date,
        host=organisation,
        **wanted,
    )
