"""The verbs of the records: what is upcoming, open, public. "Today" is always passed in (a ``datetime.date``)."""

from django.apps import apps
from django.db import models
from django.db.models import F, Q

from leernetwerk.network.record_pages import has_page_among, record_pages
from leernetwerk.network.seats import seats_taken
from leernetwerk.network.visibility import visible_pages


class RecordQuerySet(models.QuerySet):
    """Verbs that all records know."""

    def visible_to(self, user):
        """Keep the records that ``user`` may see: those with a live page, in any language, that ``user`` may see.

        Records without pages of their own (themes, organisations, people) say nothing by themselves and are kept.
        """
        if record_pages(self.model) is None:
            return self
        return self.filter(has_page_among(self.model, visible_pages(user).values("pk")))

    def with_relations(self):
        """Fetch along what a row of a list names: the records that each points at."""
        relations = [
            field.name
            for field in self.model._meta.concrete_fields
            if field.many_to_one and field.name not in {"latest_revision", "report_page"}
        ]
        return self.select_related(*relations)


class SeriesQuerySet(RecordQuerySet):
    """Verbs of series."""

    def visible_to(self, user):
        """Keep the series whose owner ``user`` may see, and those that stand alone."""
        return self.filter(owner_is_visible_to(user))


class SessionQuerySet(RecordQuerySet):
    """Verbs of sessions."""

    def with_relations(self):
        return super().with_relations().select_related("series__pilot_area", "series__cohort", "host")

    def upcoming(self, today):
        """Keep the sessions of ``today`` and later that are not cancelled, the first one first."""
        return self.from_day(today).exclude(status=self.model.Status.CANCELLED)

    def from_day(self, today):
        """Keep the sessions of ``today`` and later, cancelled ones too, the first one first."""
        return self.filter(date__gte=today).order_by("date", "start_time", "pk")

    def past(self, today):
        """Keep the sessions before ``today``, the last one first."""
        return self.filter(date__lt=today).order_by("-date", "-start_time", "-pk")

    def visible_to(self, user):
        """Keep the sessions that ``user`` may see: no drafts, those of visible owners, for members only signed in."""
        return self.visible_beside_owner(user).filter(owner_is_visible_to(user, "series__"))

    def visible_beside_owner(self, user):
        """Keep the sessions that ``user`` may see where their owner's page is being shown to ``user`` anyway."""
        visible = self.exclude(status=self.model.Status.DRAFT)
        if user is None or not user.is_authenticated:
            visible = visible.filter(visibility=self.model.Visibility.PUBLIC)
        return visible


class CallQuerySet(RecordQuerySet):
    """Verbs of calls."""

    def with_seats_taken(self):
        """Annotate ``taken_count``: how many seats are taken (``int``), by participants and who was placed since."""
        return self.annotate(taken_count=seats_taken())

    def open_for_interest(self, today):
        """Keep the calls that take answers on ``today``: opened, not closed, not started, seats left."""
        return (
            self.with_seats_taken()
            .filter(status=self.model.Status.CONFIRMED, opens__lte=today, closes__gte=today)
            .filter(Q(starts__isnull=True) | Q(starts__gt=today))
            .filter(Q(seats__isnull=True) | Q(seats__gt=F("taken_count")))
            .order_by("closes", "pk")
        )


def owner_is_visible_to(user, prefix=""):
    """Return a condition: the series at ``prefix`` stands alone, or its pilot area or cohort is visible to ``user``."""
    pages = visible_pages(user).values("pk")
    condition = Q(**{f"{prefix}pilot_area__isnull": True, f"{prefix}cohort__isnull": True})
    for model_name, name in (("network.PilotArea", "pilot_area"), ("network.Cohort", "cohort")):
        condition |= has_page_among(apps.get_model(model_name), pages, f"{prefix}{name}_id")
    return condition
