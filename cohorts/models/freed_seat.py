from django.db import models
from django.utils.translation import gettext_lazy as _


class FreedSeat(models.Model):
    """A seat that somebody left and that is still to be offered to the next on the waiting list.

    It names nobody, so it outlives the application, which may be erased at the same moment. ``sector`` is that of who
    left.
    """

    call = models.ForeignKey("network.Call", on_delete=models.CASCADE, related_name="+")
    sector = models.ForeignKey("network.Sector", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(_("when"), auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("seat that came free")
        verbose_name_plural = _("seats that came free")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self):
        return f"#{self.pk}"
