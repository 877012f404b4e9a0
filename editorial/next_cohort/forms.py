"""What is asked for the next cohort."""

from django import forms
from django.utils import formats
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from editorial.next_cohort.schedule import distance, exists, is_before, sessions_of
from leernetwerk.network.fields.partial_date import PartialDateFormField
from leernetwerk.network.fields.translated_text import TranslatedTextFormField
from leernetwerk.network.forms.dates import ReadableDateField
from leernetwerk.network.models import Cohort
from leernetwerk.network.readable import language_name
from leernetwerk.network.record_pages import pages_of

MOST_SEATS = 32767  # what a small column holds


class NextCohortForm(forms.Form):
    """Name, dates and seats of the cohort after ``previous`` (a ``Cohort``).

    Once valid, ``moved_by`` is the ``datetime.timedelta`` by which dates move along, and ``call_dates`` holds
    ``opens``, ``closes`` and ``starts`` of the call (``datetime.date``; ``starts`` may be ``None``).
    """

    MOVE, LEAVE_OUT = "move", "leave-out"

    name = TranslatedTextFormField(label=_("Name"))
    since = PartialDateFormField(
        label=_("Starts"), help_text=_("A full date, or only a month or a year: 19-7-2027, juli 2027, 2027.")
    )
    until = PartialDateFormField(
        label=_("Ends"), required=False, help_text=_("May be left empty until it is known.")
    )
    sessions = forms.ChoiceField(
        label=_("Sessions"),
        choices=[
            (MOVE, _("Take them along as drafts, moved by as many weeks as the start")),
            (LEAVE_OUT, _("Leave them out: only the series with their usual time and place")),
        ],
        initial=MOVE,
        widget=forms.RadioSelect,
    )
    opens = ReadableDateField(
        label=_("Call opens on"),
        required=False,
        widget=AdminDateInput,
    )
    closes = ReadableDateField(
        label=_("Call closes on"),
        required=False,
        widget=AdminDateInput,
    )
    seats = forms.IntegerField(label=_("Seats"), required=False, min_value=1, max_value=MOST_SEATS)

    def __init__(self, *args, previous, **kwargs):
        self.previous = previous
        self.call = getattr(previous, "call", None)
        super().__init__(*args, **kwargs)
        if self.call is None:
            for name in ("opens", "closes", "seats"):
                del self.fields[name]
        else:
            for name in ("opens", "closes"):
                day = formats.date_format(getattr(self.call, name))
                self.fields[name].help_text = _(
                    "Left empty, it moves along with the start. Last time: %(day)s."
                ) % {"day": day}
        if not self.old_sessions:
            del self.fields["sessions"]

    @cached_property
    def old_sessions(self):
        """The sessions that may be taken along (list)."""
        return list(sessions_of(self.previous))

    @property
    def takes_sessions(self):
        """Whether sessions are taken along."""
        return self.cleaned_data.get("sessions") == self.MOVE

    @cached_property
    def languages(self):
        """The codes of the languages in which the cohort needs a name (``set``): those of the pages there are."""
        pages = pages_of(self.previous).filter(alias_of__isnull=True)
        return set(pages.values_list("locale__language_code", flat=True)) or set(self.previous.name)

    def clean_name(self):
        """Ask for a name in each language of the pages, unlike those of the community's other cohorts."""
        name = self.cleaned_data["name"]
        missing = [language_name(code) for code in sorted(self.languages - set(name))]
        if missing:
            text = _("Fill in the name in each language that has a page: %(languages)s.")
            raise forms.ValidationError(text % {"languages": ", ".join(missing)})
        for other in Cohort.objects.filter(community=self.previous.community_id):
            for code, text in name.items():
                if other.name.get(code, "").casefold() == text.casefold():
                    raise forms.ValidationError(
                        _("There is a cohort of that name already: “%(name)s”.") % {"name": text}
                    )
        return name

    def clean(self):
        cleaned = super().clean()
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and self.previous.since and is_before(since, self.previous.since):
            text = _("That is before the start of “%(cohort)s”, which it follows: %(day)s.")
            self.add_error("since", text % {"cohort": self.previous, "day": self.previous.since.display})
        if since and until and is_before(until, since):
            self.add_error("until", _("The end lies before the start."))
        if since and "since" not in self.errors:
            self._move_dates(since)
        return cleaned

    def _move_dates(self, since):
        """Work out what the start means for other dates; the error stands with the field that can mend it."""
        self.moved_by = distance(self.previous, since)
        try:
            moved = [(session, session.date + self.moved_by) for session in self.old_sessions]
            self.call_dates = self._call_dates(since) if self.call else {}
        except OverflowError:
            self.add_error("since", _("That is too far away to move the other dates along."))
            return
        if self.takes_sessions:
            for session, day in moved:
                if not (exists(day, session.start_time) and exists(day, session.end_time)):
                    text = _(
                        "A session would fall in the hour that is skipped when summer time begins: %(day)s."
                    )
                    self.add_error("sessions", text % {"day": formats.date_format(day)})
        if self.call:
            self._check_call_dates()

    def _call_dates(self, since):
        starts = since.first_day if since.day else None
        if starts is None and self.call.starts:
            starts = self.call.starts + self.moved_by
        closes = self.cleaned_data.get("closes") or self.call.closes + self.moved_by
        opens = self.cleaned_data.get("opens") or self.call.opens + self.moved_by
        if not self.cleaned_data.get("closes"):
            # Whole weeks may take it just beyond the start.
            closes = max(opens, min(closes, starts or closes))
        if not self.cleaned_data.get("opens"):
            opens = min(opens, closes)
        return {"opens": opens, "closes": closes, "starts": starts}

    def _check_call_dates(self):
        opens, closes, starts = (self.call_dates[name] for name in ("opens", "closes", "starts"))
        if closes < opens:
            self.add_error("closes", _("The call closes before it opens."))
        elif starts and closes > starts:
            self.add_error("closes", _("The cohort starts before the call closes."))
