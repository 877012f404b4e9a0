from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Submission(models.Model):
    """One form as somebody sent it. ``idempotency_key`` makes it one, however often the button is pressed.

    ``digest`` recognises the same answers of the same person from a second window; empty where nobody is named.
    ``handled_at`` is when somebody of the staff said that nothing is left to do about it.
    """

    form = models.ForeignKey(
        "forms.Form", verbose_name=_("form"), on_delete=models.PROTECT, related_name="submissions"
    )
    language = models.CharField(_("language"), max_length=12, choices=settings.LANGUAGES)
    created_at = models.DateTimeField(_("received"), db_index=True)
    idempotency_key = models.CharField(max_length=40, unique=True)
    digest = models.CharField(max_length=64, blank=True, db_index=True)
    handled_at = models.DateTimeField(_("handled"), null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("handled by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("answered form")
        verbose_name_plural = _("answered forms")
        ordering = ["-created_at", "-pk"]
        # Nobody adds or changes what another has sent.
        default_permissions = ("view", "delete")
        permissions = [("export_submission", _("Can export answered forms"))]

    def __str__(self):
        # In logs and lists of what is done: it says nothing of what was answered.
        return f"#{self.pk}"


class Receipt(models.Model):
    """What somebody agreed to and was told: the exact words, their version, the language and the time."""

    submission = models.OneToOneField(Submission, on_delete=models.CASCADE, related_name="receipt")
    consent_version = models.ForeignKey(
        "forms.ConsentTextVersion", null=True, on_delete=models.PROTECT, related_name="receipts"
    )
    consent_text = models.TextField(_("consent"), blank=True)
    privacy_version = models.ForeignKey(
        "forms.PrivacyStatementVersion", null=True, on_delete=models.PROTECT, related_name="receipts"
    )
    privacy_text = models.TextField(_("privacy statement"), blank=True)
    language = models.CharField(_("language"), max_length=12)
    given_at = models.DateTimeField(_("given at"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("receipt of consent")
        verbose_name_plural = _("receipts of consent")
        default_permissions = ()

    def __str__(self):
        return f"#{self.submission_id}"
