from django.db import models
from django.utils.translation import gettext_lazy as _

from cohorts.models.stage import Stage


class ErasedApplication(models.Model):
    """What remains of an application that was erased: one stroke in the tally of its call, without a name.

    ``stage`` is the last one, ``month`` the first day of the month in which it came in.
    """

    call = models.ForeignKey(
        "network.Call",
        verbose_name=_("call"),
        on_delete=models.CASCADE,
        related_name="erased_applications",
    )
    stage = models.CharField(_("stage"), max_length=12, choices=Stage.choices)
    sector = models.ForeignKey(
        "network.Sector",
        verbose_name=_("sector"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    month = models.DateField(_("month"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("erased application")
        verbose_name_plural = _("erased applications")
        default_permissions = ()
        ordering = ["month", "pk"]

    def __str__(self):
        return f"{self.month} {self.stage}"
