from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from cohorts.joining.placeholders import wrong_placeholder
from leernetwerk.network.fields import TranslatedTextField


class Occasion(models.TextChoices):
    """When an applicant gets a mail. Those of a stage are named as the stage is."""

    RECEIVED = "received", _("received: asks to confirm")
    REMINDER = "reminder", _("not confirmed after three days")
    CONFIRMED = "confirmed", _("confirmed")
    INTAKE = "intake", _("intake planned")
    OFFERED = "offered", _("place offered")
    PLACED = "placed", _("placed")
    WAITING = "waiting", _("on the waiting list")
    DECLINED = "declined", _("declined")
    WITHDRAWN = "withdrawn", _("withdrawn")
    OFFER_ENDED = "offer-ended", _("offer ended without an answer")
    ADDRESS = "address", _("address not confirmed: asks to")
    ADDRESS_CONFIRMED = "address-ok", _("address confirmed later")
    OWN_PAGE = "own-page", _("asked for a new link to the own page")


class Letter(models.Model):
    """The words of staff for the mails of one occasion of a call, in place of the usual ones (``joining.usual_words``).

    The link that belongs to the occasion follows the words by itself.
    """

    intake = ParentalKey("cohorts.Intake", on_delete=models.CASCADE, related_name="letters")
    occasion = models.CharField(_("sent when"), max_length=12, choices=Occasion.choices)
    subject = TranslatedTextField(
        _("subject"), blank=True, max_length=150, help_text=_("Left empty: the usual words.")
    )
    text = TranslatedTextField(
        _("text"), blank=True, multiline=True, max_length=4000, help_text=_("Left empty: the usual words.")
    )

    class Meta:
        verbose_name = _("mail to applicants")
        verbose_name_plural = _("mails to applicants")
        default_permissions = ()
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["intake", "occasion"],
                name="one_letter_per_occasion",
                violation_error_message=_("There is a mail for this occasion already."),
            )
        ]

    def __str__(self):
        return self.get_occasion_display()

    def clean(self):
        super().clean()
        errors = {}
        for field in ("subject", "text"):
            for words in getattr(self, field).values():
                if wrong := wrong_placeholder(words):
                    errors[field] = wrong
        if errors:
            raise ValidationError(errors)
