from django.db import models
from django.utils.translation import gettext_lazy as _


class Erasure(models.Model):
    """That an answered form was erased, whole or in part, or a subscription to mail: a line of the ledger.

    It tells nothing of who it was. ``mark`` is a keyed hash of the random key of the form or subscription (see
    ``forms.keeping.marks``): with it one that comes back out of an older backup is recognised, and erased again.
    """

    class Scope(models.TextChoices):
        WHOLE = "whole", _("everything")
        EARLY = "early", _("what is erased early")
        MAIL = "mail", _("an address that mail was sent to")

    class Cause(models.TextChoices):
        TIME = "time", _("its time was over")
        UNCONFIRMED = "unconfirmed", _("nobody confirmed it")
        PERSON = "person", _("who sent it asked")
        STAFF = "staff", _("staff")
        HANDLED = "handled", _("it had served its purpose")
        BACKUP = "backup", _("it came back with a backup")

    mark = models.CharField(max_length=64)
    scope = models.CharField(_("what"), max_length=5, choices=Scope.choices)
    cause = models.CharField(_("why"), max_length=12, choices=Cause.choices)
    day = models.DateField(_("when"), db_index=True)
    form = models.ForeignKey(
        "forms.Form", verbose_name=_("form"), null=True, on_delete=models.SET_NULL, related_name="+"
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("erasure")
        verbose_name_plural = _("erasures")
        default_permissions = ("view",)
        ordering = ["-day", "-pk"]
        constraints = [models.UniqueConstraint(fields=["mark", "scope"], name="unique_erasure")]

    def __str__(self):
        return f"{self.day} {self.scope}"
