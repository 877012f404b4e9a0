"""The small calendar: weeks of seven days, with what happens on each."""

import datetime
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.components import Component

from editorial.desk.planning import events

WEEKS = 5
SHOWN = 4


@dataclass
class Day:
    """A day of the calendar: ``shown`` of its events are seen at once, ``further`` ones after a click."""

    date: datetime.date
    is_past: bool
    is_today: bool
    shown: list = field(default_factory=list)
    further: list = field(default_factory=list)

    def add(self, event):
        """Put an ``Event`` on the day."""
        (self.shown if len(self.shown) < SHOWN else self.further).append(event)


@dataclass(frozen=True)
class Week:
    """Seven :class:`Day`s from Monday on, and what the week is called."""

    name: str
    days: list

    @property
    def is_empty(self):
        """Whether nothing happens in the week."""
        return not any(day.shown for day in self.days)


def weeks_from(today, found):
    """Return ``WEEKS`` weeks (:class:`Week`) beginning with that of ``today``, filled with the events ``found``."""
    monday = today - datetime.timedelta(days=today.weekday())
    dates = [monday + datetime.timedelta(days=number) for number in range(WEEKS * 7)]
    days = {date: Day(date, is_past=date < today, is_today=date == today) for date in dates}
    for event in found:
        days[event.day].add(event)
    ordered = list(days.values())
    return [Week(name_of(number), ordered[number * 7 : number * 7 + 7]) for number in range(WEEKS)]


def name_of(number):
    """Return what the week is called that begins ``number`` weeks after this one."""
    if number == 0:
        return _("This week")
    return _("Next week") if number == 1 else _("In %(number)s weeks") % {"number": number}


def last_day(today):
    """Return the last day that the calendar shows (``datetime.date``): a Sunday."""
    return today + datetime.timedelta(days=WEEKS * 7 - 1 - today.weekday())


class CalendarPanel(Component):
    """What goes live, expires and takes place in this week and the next four."""

    template_name = "editorial/desk/calendar.html"
    name = "desk-calendar"
    heading = gettext_lazy("The coming weeks")
    order = 200

    def __init__(self, reader):
        self.reader = reader

    def get_context_data(self, parent_context):
        today = self.reader.today
        weeks = weeks_from(today, events(self.reader, today, last_day(today)))
        return {"panel": self, "weeks": weeks, "is_empty": all(week.is_empty for week in weeks)}
