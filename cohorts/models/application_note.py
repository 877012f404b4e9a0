from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cohorts.models.application import Application


class ApplicationNote(models.Model):
    """What a member of staff wrote down about an application; erased with it."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField(_("note"), max_length=5000)
    at = models.DateTimeField(_("when"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        default_permissions = ()
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"#{self.pk}"
