"""A call in words that fit the day."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leernetwerk.network.models import Call, CallState
from leernetwerk.pages.languages import other_language

TAKING_ANSWERS = (CallState.OPEN, CallState.LAST_WEEK)


@dataclass
class CallView:
    """A call as lists and bands show it. ``language`` is empty when its words are in the reader's language."""

    call: Call
    state: str
    state_label: str
    start_sentence: str
    facts: list
    seats: dict | None
    url: str | None = None
    title: str = ""
    lead: str = ""
    language: str = ""

    @property
    def words(self):
        """The same as ``state_label``."""
        return self.state_label


def view_call(call, day, page=None, url=None):
    """Return the :class:`CallView` of ``call`` on ``day`` (``datetime.date``), with the words of ``page`` if given."""
    state = call.state(day)
    view = CallView(
        call=call,
        state=state.value,
        state_label=state_label(call, state, day),
        start_sentence=start_sentence(call, state, day),
        facts=call_facts(call, state, day),
        seats={"taken": call.seats_taken, "total": call.seats} if call.seats else None,
        url=url,
    )
    if page is not None:
        view.title, view.lead = page.title, page.lead
        view.language, _name = other_language(page.locale.language_code)
    return view


def written(day):
    """Return a day (``datetime.date``) in words: "5 april 2018"."""
    return formats.date_format(day, "j F Y")


def state_label(call, state, day):
    """Return what the state means to a reader on ``day``."""
    if state == CallState.LAST_WEEK:
        return closing_words(call.closes, day)
    labels = {
        CallState.DRAFT: "",
        CallState.CANCELLED: _("Cancelled"),
        CallState.STARTED: _("The group has started"),
        CallState.CLOSED: _("Closed on %(day)s"),
        CallState.ANNOUNCED: _("Opens on %(day)s"),
        CallState.FULL: _("All seats are taken"),
        CallState.OPEN: _("Open until %(day)s"),
    }
    return labels[state] % {"day": written(call.opens if state == CallState.ANNOUNCED else call.closes)}


def closing_words(closes, day):
    """Return how soon a call closes; the closing day counts whole."""
    if closes == day:
        return _("Closes today")
    if closes - day == timedelta(days=1):
        return _("Closes tomorrow")
    return _("Last week: closes on %(day)s") % {"day": written(closes)}


def start_sentence(call, state, day):
    """Return when the cohort starts or started; empty when that is not known or not going to be."""
    if not call.starts or state in {CallState.DRAFT, CallState.CANCELLED}:
        return ""
    if call.starts == day:
        return _("starts today")
    moment = {"day": written(call.starts)}
    return _("started on %(day)s") % moment if call.starts < day else _("starts on %(day)s") % moment


def call_facts(call, state, day):
    """Return the dates and sizes of a call: a list of ``term`` and ``value``, in words that fit ``day``."""
    facts = []
    if state == CallState.ANNOUNCED:
        facts.append((_("Opens"), written(call.opens)))
    if state in {CallState.ANNOUNCED, CallState.FULL, *TAKING_ANSWERS}:
        facts.append((_("Closes"), day_words(call.closes, day)))
    elif state in {CallState.CLOSED, CallState.STARTED}:
        facts.append((_("Closed"), written(call.closes)))
    if call.starts and state != CallState.CANCELLED:
        facts.append((_("Started") if call.starts < day else _("Starts"), day_words(call.starts, day)))
    if call.cohort.number_of_meetings:
        facts.append((_("Meetings"), meeting_words(call.cohort)))
    return [{"term": term, "value": value} for term, value in facts]


def day_words(one, day):
    """Return a day in words; "today" on ``day`` itself."""
    return _("today") if one == day else written(one)


def meeting_words(cohort):
    """Return the number of meetings of a cohort, and in how many months they are."""
    count = cohort.number_of_meetings
    meetings = ngettext("%(count)d meeting", "%(count)d meetings", count) % {"count": count}
    if not cohort.duration_in_months:
        return meetings
    count = cohort.duration_in_months
    months = ngettext("%(count)d month", "%(count)d months", count) % {"count": count}
    return _("%(meetings)s in %(months)s") % {"meetings": meetings, "months": months}
