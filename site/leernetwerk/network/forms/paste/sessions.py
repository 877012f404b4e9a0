"""The rows of pasted sessions."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.actions.create import CreateAction

from leernetwerk.network.fields import TranslatedText
from leernetwerk.network.forms.dates import ReadableDateField, ReadableTimeField, read_time
from leernetwerk.network.forms.paste.doubts import Answer
from leernetwerk.network.forms.paste.rows import PasteRow
from leernetwerk.network.models import Session
from leernetwerk.network.paste.sessions import read_sessions
from leernetwerk.network.readable import time_span

KEEP = "keep"


class SessionSurroundings:
    """What the rows share: the ``series``, the ``language`` of the words, "today", and which sessions exist."""

    def __init__(self, user, language, series):
        self.language = language
        self.series = series
        self.today = timezone.localdate()
        existing = series.sessions.exclude(status=Session.Status.CANCELLED)
        self.taken = {}
        for session in existing:
            self.taken.setdefault(session.date, []).append(session)
        self.seen = set()

    def read(self, text):
        """Return what the form of each row would send for ``text``: a ``list`` of ``dict`` s."""
        return [self.values(line) for line in read_sessions(text, self.today)]

    def values(self, line):
        """Return the texts of a row for a :class:`~leernetwerk.network.paste.sessions.SessionLine`."""
        values = {"source": line.source, "date": "", "place": line.place, "name": line.name}
        if line.day is None:
            return values | ({"DELETE": "on"} if line.is_heading else {})
        if line.day.date:
            values["date"] = formats.date_format(line.day.date, "j F Y")
        else:
            values["date"] = line.day.text
        if line.day.weekday is not None:
            values["weekday"] = str(line.day.weekday)
        if line.day.date and not line.day.has_year:
            values["guess"] = line.day.date.isoformat()
        series = self.series
        times = (line.start, line.end) if line.start else (series.start_time, series.end_time)
        values |= {"start_time": shown_time(times[0]), "end_time": shown_time(times[1])}
        return values | {"place": line.place or series.place}


def shown_time(value):
    """Return a time, or a text that may be one, as people write it."""
    if isinstance(value, str) and value:
        try:
            value = read_time(value)
        except ValueError:
            return value
    return formats.time_format(value) if value else ""


def clock_problem(date, time):
    """Tell whether that time on that day is "missing" or comes "twice" because clocks change, else ""."""
    zone = timezone.get_default_timezone()
    moment = datetime.datetime.combine(date, time, zone)
    before, after = moment.utcoffset(), moment.replace(fold=1).utcoffset()
    return "" if before == after else "missing" if before < after else "twice"


class SessionRow(PasteRow):
    """A session. The hidden fields hold the ``weekday`` that was named, and the date that was guessed."""

    date = ReadableDateField(
        label=gettext_lazy("Date"),
        widget=forms.TextInput({"size": 18}),
        error_messages={
            "required": gettext_lazy("No date was read in this line. Type it, or leave the line out."),
            "invalid": gettext_lazy("There is no such day. Type a date such as 20-11-2027."),
        },
    )
    start_time = ReadableTimeField(
        label=gettext_lazy("Starts"), required=False, widget=forms.TextInput({"size": 5})
    )
    end_time = ReadableTimeField(
        label=gettext_lazy("Ends"), required=False, widget=forms.TextInput({"size": 5})
    )
    place = forms.CharField(
        label=gettext_lazy("Place"), required=False, max_length=200, widget=forms.TextInput({"dir": "auto"})
    )
    name = forms.CharField(
        label=gettext_lazy("Own name"),
        required=False,
        max_length=255,
        widget=forms.TextInput({"dir": "auto"}),
    )
    weekday = forms.IntegerField(required=False, min_value=0, max_value=6, widget=forms.HiddenInput)
    guess = forms.DateField(required=False, widget=forms.HiddenInput)
    hidden = ("source", "weekday", "guess")

    @property
    def note(self):
        """The day of the week of the date, to look at."""
        date = getattr(self, "cleaned_data", {}).get("date")
        return formats.date_format(date, "l") if date else ""

    def check(self, cleaned):
        if cleaned.get("date") is None:
            return
        self.check_date(cleaned["date"], cleaned)
        self.check_clock(cleaned["date"], cleaned)
        self.check_others(cleaned["date"], cleaned.get("start_time"))
        if not self.errors:
            try:
                self.session(cleaned).clean()
            except ValidationError as error:
                self.add_error(None, error)

    def check_date(self, date, cleaned):
        """Ask about a weekday that does not fit, a year that was guessed and a day that has passed."""
        words = {"date": formats.date_format(date), "weekday": formats.date_format(date, "l")}
        named = cleaned.get("weekday")
        if named is not None and named != date.weekday():
            # 1 January 2024 was a Monday.
            words["named"] = formats.date_format(datetime.date(2024, 1, 1 + named), "l")
            text = _("%(date)s is a %(weekday)s, but the line says %(named)s.")
            self.ask("weekday", date.isoformat(), text % words, self.keep(_("Keep all these dates")))
        if cleaned.get("guess") == date:
            text = _("The line has no year in full. Is %(weekday)s %(date)s right?")
            answer = Answer(KEEP, _("Yes, that is the date"), _("Yes, these are the dates"))
            self.ask("year", date.isoformat(), text % words, answer)
        if date < self.surroundings.today:
            text = _("%(date)s is before today.")
            self.ask("past", date.isoformat(), text % words, self.keep(_("Keep all dates before today")))

    def check_clock(self, date, cleaned):
        """Refuse a time that does not exist that day, and ask about one that comes twice."""
        for name in ("start_time", "end_time"):
            time = cleaned.get(name)
            problem = clock_problem(date, time) if time else ""
            if problem == "missing":
                self.add_error(name, _("That time does not exist on that day: the clocks go forward."))
            elif problem:
                text = _(
                    "%(time)s comes twice that night, because the clocks go back. The first one is meant."
                )
                words = {"time": formats.time_format(time)}
                self.ask(f"clock-{name}", f"{date} {time}", text % words, self.keep(""))

    def check_others(self, date, start):
        """Ask about a session that is there already, in the series or in an earlier row."""
        about = f"{date} {start or ''}"
        clashing = [
            session
            for session in self.surroundings.taken.get(date, [])
            if None in {start, session.start_time} or start == session.start_time
        ]
        if clashing:
            text = _("The series already has a session then: %(session)s.")
            span = " ".join([formats.date_format(date), time_span(clashing[0])]).strip()
            answer = Answer(KEEP, _("Add it all the same"), _("Add them all the same"))
            self.ask("existing", about, text % {"session": span}, answer)
        elif about in self.surroundings.seen:
            answer = Answer(KEEP, _("Keep it twice"))
            self.ask("double", about, _("The same date and time stand in an earlier row."), answer)
        self.surroundings.seen.add(about)

    @staticmethod
    def keep(for_all):
        """Return the answer that keeps a date as it is."""
        return Answer(KEEP, _("Keep it as it is"), for_all)

    def session(self, cleaned):
        """Return the session of the row, not yet stored."""
        series = self.surroundings.series
        return Session(
            series=series,
            date=cleaned["date"],
            start_time=cleaned.get("start_time"),
            end_time=cleaned.get("end_time"),
            place=cleaned.get("place", ""),
            name=TranslatedText({self.surroundings.language: cleaned.get("name", "")}),
            online_url=series.online_url,
            host=series.host,
        )

    def make(self, user):
        session = self.session(self.cleaned_data)
        return CreateAction(session, user=user).execute()
