from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import PreviewableMixin

from leernetwerk.network.models.record import Record
from leernetwerk.network.querysets import RecordQuerySet

DAY_LIMITS = [MinValueValidator(1), MaxValueValidator(3650)]


class IntakeQuerySet(RecordQuerySet):
    """Verbs of intakes."""

    def with_relations(self):
        return super().with_relations().select_related("call__cohort")


class Intake(PreviewableMixin, Record):
    """How people join by a call: what is asked besides the core questions, how long offers hold and data are kept.

    Days of keeping are counted from the day after the call closes, or from the end of the application if that is later;
    of who is placed, from the day after the cohort ends, where that is known.
    """

    call = models.OneToOneField(
        "network.Call", verbose_name=_("call"), on_delete=models.PROTECT, related_name="intake"
    )
    form = models.ForeignKey(
        "forms.Form",
        verbose_name=_("form"),
        on_delete=models.PROTECT,
        related_name="intakes",
        help_text=_(
            "Its questions come after those that every call has: name, e-mail address, organisation, sector, function,"
            " motivation and language."
        ),
    )
    offer_days = models.PositiveSmallIntegerField(
        _("days in which an offer is answered"),
        default=7,
        validators=DAY_LIMITS,
        help_text=_("After that the place is offered to the next on the waiting list."),
    )
    keep_placed_days = models.PositiveSmallIntegerField(
        _("days that applications of who is placed are kept"),
        default=365,
        validators=DAY_LIMITS,
        help_text=_(
            "Counted from the last day of the cohort; while that is not known, from the closing of the call. With the "
            "application the membership ends."
        ),
    )
    keep_not_placed_days = models.PositiveSmallIntegerField(
        _("days that applications of who is not placed are kept"), default=90, validators=DAY_LIMITS
    )
    keep_withdrawn_days = models.PositiveSmallIntegerField(
        _("days that withdrawn applications are kept"), default=30, validators=DAY_LIMITS
    )

    objects = IntakeQuerySet.as_manager()

    changes_with = ("call", "form")
    owner_field = "call"

    class Meta:
        verbose_name = _("way of joining")
        verbose_name_plural = _("ways of joining")
        ordering = ["-pk"]

    def __str__(self):
        return str(self.call)

    def clean(self):
        super().clean()
        before = Intake.objects.filter(pk=self.pk).first() if self.pk else None
        if before and before.call_id != self.call_id and before.has_applications:
            raise ValidationError(
                {
                    "call": _("Applications have come in for %(call)s, so it stays this call.")
                    % {"call": before}
                }
            )

    @property
    def preview_modes(self):
        return list(settings.WAGTAILADMIN_PERMITTED_LANGUAGES)

    def serve_preview(self, request, mode_name):
        from cohorts.intake.letter_preview import preview

        return preview(self, request, mode_name)

    @property
    def has_applications(self):
        """Whether anybody has applied for the call."""
        return self.call.applications.exists()
