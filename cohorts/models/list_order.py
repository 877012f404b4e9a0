from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ListOrder(models.Model):
    """The order in which a member of staff last had the list of applications, as Wagtail names it ("-received_at")."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    ordering = models.CharField(_("order"), max_length=40)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("order of a list")
        verbose_name_plural = _("orders of lists")
        default_permissions = ()

    def __str__(self):
        return self.ordering
