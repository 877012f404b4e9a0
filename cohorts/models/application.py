from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cohorts.models.stage import HOLDING_A_SEAT, Stage
from leernetwerk.network.paste.names import plain

# What applications are compared by: the key, and what it is made from.
COMPARED = {"name_key": "name", "email_key": "email", "organisation_key": "organisation_name"}
# "Jansen, Ad de" and "Ad de Jansen" are one.
PARTICLES = {"de", "den", "der", "het", "of", "t", "te", "ten", "ter", "the", "van", "von"}


class ApplicationQuerySet(models.QuerySet):
    """Applications by how far they have come."""

    def confirmed(self):
        """Keep those whose address was confirmed, whatever came of them."""
        return self.exclude(confirmed_at=None)

    def holding_a_seat(self):
        """Keep those that take a seat: placed, or with an offer that has not ended."""
        return self.filter(stage__in=HOLDING_A_SEAT)

    def in_line(self):
        """Keep those on the waiting list that are confirmed, whose turn comes first the first one."""
        place = F("waiting_place").asc(nulls_last=True)
        return self.confirmed().filter(stage=Stage.WAITING).order_by(place, "waiting_since", "pk")


class Application(models.Model):
    """What somebody sent in answer to a call, and how far it has come.

    All answers are in ``submission``; deleting that erases all of this. Name, address, organisation and sector are
    read from its answers to the core questions (``joining.core_questions``) and stand here to be listed, sorted and
    compared. ``organisation`` is the record of the name that was typed, if there is one. ``waiting_place`` is there
    only where staff changed the order of the waiting list: who has none comes after these. ``member`` is the account
    with which who is placed is in the group of the cohort.
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
    corrected_at = models.DateTimeField(_("corrected by the applicant"), null=True, blank=True)
    reminded_at = models.DateTimeField(_("reminded to confirm"), null=True, blank=True)
    waiting_since = models.DateTimeField(_("on the waiting list since"), null=True, blank=True)
    waiting_place = models.PositiveIntegerField(_("place on the waiting list"), null=True, blank=True)
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

    member = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    name_key = models.CharField(max_length=250, blank=True, editable=False, db_index=True)
    email_key = models.CharField(max_length=254, blank=True, editable=False, db_index=True)
    organisation_key = models.CharField(max_length=250, blank=True, editable=False, db_index=True)

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

    def save(self, *args, update_fields=None, **kwargs):
        self.name_key, self.email_key = name_key(self.name), self.email.lower()
        self.organisation_key = plain(self.organisation_name)[:250]
        if update_fields is not None:
            changed = {key for key, field in COMPARED.items() if field in update_fields}
            update_fields = {*update_fields, *changed}
        super().save(*args, update_fields=update_fields, **kwargs)


def name_key(name):
    """Return the words of a person's name (``str``) as they are compared: plain, in order of letters, no particles."""
    return " ".join(sorted(set(plain(name).split()) - PARTICLES))[:250]
