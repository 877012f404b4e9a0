"""Makes the next cohort with all that belongs to it, or nothing at all."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.permissions import policy_registry

from editorial.next_cohort.pages import copy_pages, may_copy, pages_to_copy
from editorial.next_cohort.records import copy_call, copy_cohort, copy_series, copy_sessions
from editorial.next_cohort.translations import carry_translations
from leernetwerk.network.models import Call, Cohort, Community, Series, Session


@dataclass
class NextCohort:
    """What was made: the records and, as pairs of the old page and the new, the pages."""

    previous: Cohort
    cohort: Cohort
    call: Call | None = None
    series: list = field(default_factory=list)
    sessions: list = field(default_factory=list)
    cohort_pages: list = field(default_factory=list)
    call_pages: list = field(default_factory=list)

    @property
    def previous_call(self):
        """The call of the previous cohort (``Call``), or ``None``."""
        return getattr(self.previous, "call", None)

    @property
    def pages(self):
        """All new pages, those of the cohort first (list)."""
        return [new for _old, new in self.cohort_pages + self.call_pages]

    @property
    def everything(self):
        """All that was made (list), such that nothing comes before what it belongs to."""
        call = [self.call] if self.call else []
        return [self.cohort, *call, *self.series, *self.sessions, *self.pages]


def may_make_next(user, cohort):
    """Tell whether ``user`` may make the cohort after ``cohort``: all its records, and the page of the original."""
    for model in (Cohort, Call, Series, Session):
        if not policy_registry.get_by_type(model).user_has_permission(user, "add"):
            return False
    pages = pages_to_copy(cohort)
    return not pages or may_copy(user, pages[0])


def make_next(form, user):
    """Make the next cohort from a bound form; return a :class:`NextCohort`, or ``None`` with errors in ``form``."""
    try:
        with transaction.atomic():
            # Who makes one at the same moment waits here, and is then told that the name is taken.
            Community.objects.select_for_update().get(pk=form.previous.community_id)
            return _make(form, user) if form.is_valid() else None
    except ValidationError as error:
        form.add_error(None, error.messages)
        return None


def _make(form, user):
    previous = form.previous
    cohort = copy_cohort(previous, form, user)
    made = NextCohort(previous, cohort, call=copy_call(cohort, form, user))
    made.series = copy_series(cohort, form, user)
    made.sessions = copy_sessions(cohort, made.series, form, user)
    names = (previous.name, cohort.name)
    made.cohort_pages = copy_pages(previous, cohort, names, user)
    if made.call:
        made.call_pages = copy_pages(form.call, made.call, names, user)
    for pairs in (made.cohort_pages, made.call_pages):
        carry_translations(pairs, user)
    return made
