"""Panels with what the network does: calls, sessions, and pages that somebody should read again."""

from django.contrib.admin.utils import quote
from django.db.models import Case, F, Max, Value, When
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.permissions import policy_registry

from editorial.desk.lists import MOST, ListPanel
from editorial.desk.rows import Link, Row, page_row
from home.models import EvergreenPage
from leernetwerk.network.models import Series, Session
from leernetwerk.network.models.call import CallState
from leernetwerk.network.panels.related import record_url
from leernetwerk.pages.dates import near_date, time_range

SERIES = 2


class ReviewPanel(ListPanel):
    """Pages past the day by which they were to be read again: the user's own first, then the longest overdue."""

    name = "desk-review"
    heading = gettext_lazy("Time to read again")
    icon = "calendar-check"
    order = 130

    def rows(self):
        pages = EvergreenPage.objects.filter(
            page_ptr__in=self.reader.pages.values("pk"), live=True, review_by__lt=self.reader.today
        ).select_related("locale", "responsible")
        own_first = Case(When(responsible=self.reader.user, then=Value(0)), default=Value(1))
        return [self.row(page) for page in pages.order_by(own_first, "review_by", "pk")[:MOST]]

    def row(self, page):
        """Return the row of a page, with its day and who keeps it true."""
        day = _("should have been read by %(day)s") % {"day": near_date(page.review_by, self.reader.today)}
        if page.responsible == self.reader.user:
            return page_row(page, self.reader, day, _("by you"))
        return page_row(page, self.reader, day, page.responsible)


class CallsPanel(ListPanel):
    """Calls that are open, will open, or wait in draft; what ends first comes first."""

    name = "desk-calls"
    heading = gettext_lazy("Calls")
    icon = "mail"
    order = 140

    def rows(self):
        states = [(call, call.state(self.reader.today)) for call in self.reader.calls]
        over = {CallState.CLOSED, CallState.STARTED}
        return [self.row(call, state) for call, state in states if state not in over][:MOST]

    def row(self, call, state):
        """Return the row of a call: its state, the day that matters now, and its seats."""
        facts = [str(state.label), self.days(call)]
        if call.seats is not None:
            seats = {"taken": call.seats_taken, "seats": call.seats}
            facts.append(_("%(taken)s of %(seats)s seats taken") % seats)
        title = f"{call.cohort} ({call.cohort.community})"
        return Row(title, record_url(call, "edit", quote(call.pk)), facts, icon="mail")

    def days(self, call):
        """Return when a call opens and closes; that it opened is known."""
        closes = near_date(call.closes, self.reader.today)
        if call.opens > self.reader.today:
            opens = near_date(call.opens, self.reader.today)
            return _("opens %(opens)s, closes %(closes)s") % {"opens": opens, "closes": closes}
        return _("closes %(closes)s") % {"closes": closes}


class SessionsPanel(ListPanel):
    """Sessions from today on, the first one first; below them, the next session of the series at work."""

    name = "desk-sessions"
    heading = gettext_lazy("Coming sessions")
    icon = "date"
    order = 150

    def rows(self):
        if not self.reader.may_open(Session):
            return []
        sessions = Session.objects.from_day(self.reader.today).with_relations()
        return [self.row(session) for session in sessions[:MOST]]

    def row(self, session):
        """Return the row of a session: when, where, and its status where that is no matter of course."""
        facts = [
            near_date(session.date, self.reader.today),
            time_range(session.start_time, session.end_time),
            session.place,
            "" if session.status == Session.Status.CONFIRMED else session.get_status_display(),
        ]
        title = str(session.title)
        url = record_url(session, "edit", quote(session.pk))
        return Row(title, url, [str(fact) for fact in facts if fact], icon="date")

    def footer(self):
        if not self.reader.may_add(Session):
            return []
        policy = policy_registry.get_by_type(Series)
        series = Series.objects.select_related("pilot_area", "cohort").annotate(last=Max("sessions__date"))
        series = series.order_by(F("last").desc(nulls_last=True), "-pk")[:SERIES]
        links = [
            Link(
                _("Next session of “%(series)s”") % {"series": one},
                f"{record_url(Session, 'add')}?series={one.pk}",
            )
            for one in series
            if policy.pages_allow(self.reader.user, one)
        ]
        return [*links, Link(_("All sessions"), record_url(Session, "list"))]
