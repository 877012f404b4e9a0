from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cohorts.models.stage import HOLDING_A_SEAT, Stage


class ApplicationQuerySet(models.QuerySet):
    """Applications by how far they have come."""

    def confirmed(self):
        """Keep those whose address was confirmed, whatever came of them."""
        return self.exclude(confirmed_at=None)

    def holding_a_seat(self):
        """Keep those that take a seat: placed, or with an offer that has not ended."""
        return self.filter(stage__in=HOLDING_A_SEAT)


class Application(models.Model):
    """What somebody sent in answer to a call, and how far it has come.

    All answers are in ``submission``; deleting that erases all of this. Name, address, organisation and sector are
    read from its answers to the core questions (``joining.core_questions``) and stand here to be listed, sorted and
    compared. ``organisation`` is the record of the name that was typed, if there is one.
    """

    submission = models.OneToOneField(
        "forms.Submission",
        verbose_name=_("answered form"),
        on_delete=models.CASCADE,
        related_name="application",
    )
    call = models.ForeignKey(
        "network.Call", verbose_name=_("call"), on_delete=models.PROTECT, related_name="applications"
    )
    name = models.CharField(_("name"), max_length=250)
    email = models.EmailField(_("e-mail address"), db_index=True)
    language = models.CharField(_("language"), max_length=12, choices=settings.LANGUAGES)
    organisation_name = models.CharField(_("organisation"), max_length=250, blank=True)
    organisation = models.ForeignKey(
        "network.Organisation",
        verbose_name=_("known organisation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    sector = models.ForeignKey(
        "network.Sector",
        verbose_name=_("sector"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    may_be_named = models.BooleanField(
        _("organisation may be named"),
        default=False,
        help_text=_("The applicant agrees that the site names the organisation as a participant."),
    )
    stage = models.CharField(_("stage"), max_length=12, choices=Stage.choices, default=Stage.NEW)
    stage_since = models.DateTimeField(_("in this stage since"))
    received_at = models.DateTimeField(_("received"), db_index=True)
    confirmed_at = models.DateTimeField(_("address confirmed"), null=True, blank=True)
    reminded_at = models.DateTimeField(_("reminded to confirm"), null=True, blank=True)
    waiting_since = models.DateTimeField(_("on the waiting list since"), null=True, blank=True)
    offer_expires_at = models.DateTimeField(_("offer ends"), null=True, blank=True)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("handled by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    participation = models.ForeignKey(
        "network.Participation",
        verbose_name=_("participation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = ApplicationQuerySet.as_manager()

    # Editors learn of none, also not when they delete a call; the intake that it came by is in the way then.
    is_private = True
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        ordering = ["-received_at", "-pk"]
        # Nobody adds what another sends; who may change one moves it, adds notes and writes to the applicant.
        default_permissions = ("view", "change", "delete")
        permissions = [("export_application", _("Can export applications"))]
        indexes = [
            models.Index(fields=["call", "stage", "-received_at"], name="cohorts_application_list"),
            models.Index(
                fields=["offer_expires_at"],
                name="cohorts_application_offers",
                condition=Q(stage=Stage.OFFERED),
            ),
        ]

    def __str__(self):
        # In logs and lists of what is done: it says nothing of who it is.
        return f"#{self.pk}"
