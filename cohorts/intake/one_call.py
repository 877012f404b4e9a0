"""What the screens about one call share."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from cohorts.intake.base import IntakeScreen
from cohorts.joining.seat_counts import seats_of, sector_seats
from leernetwerk.network.models import Call


class OneCallScreen(IntakeScreen):
    """A screen about the call whose key is in the address; 404 when there is none."""

    @cached_property
    def call(self):
        """The ``Call``."""
        return get_object_or_404(Call.objects.select_related("cohort__community"), pk=self.kwargs["call"])

    @property
    def form_of_call(self):
        """The form of the call's intake, or ``None``; for the log."""
        return self.call.intake.form if hasattr(self.call, "intake") else None

    def get_page_subtitle(self):
        return str(self.call.cohort)

    def own_breadcrumbs(self):
        return [
            {"url": reverse("cohorts_intake_overview"), "label": _("Overview")},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "call": self.call,
            "seats": seats_of(self.call),
            "sectors": sector_seats(self.call),
        }
