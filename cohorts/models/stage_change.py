from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cohorts.models.application import Application
from cohorts.models.stage import Stage


class StageChange(models.Model):
    """That an application came into a stage, when, and by whom: a member of staff, the applicant, or time."""

    class Cause(models.TextChoices):
        STAFF = "staff", _("staff")
        APPLICANT = "applicant", _("the applicant")
        TIME = "time", _("by itself")

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="stage_changes")
    stage = models.CharField(_("stage"), max_length=12, choices=Stage.choices)
    at = models.DateTimeField(_("when"))
    cause = models.CharField(_("by"), max_length=10, choices=Cause.choices)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    was_mailed = models.BooleanField(_("mail sent"), default=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("change of stage")
        verbose_name_plural = _("changes of stage")
        default_permissions = ()
        ordering = ["at", "pk"]

    def __str__(self):
        return f"#{self.application_id} {self.stage}"
