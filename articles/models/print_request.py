from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.print_edition import PrintEdition


class PrintRequest(models.Model):
    """Copies on paper that somebody asked for.

    Who and where to is in the answers of ``submission``, and erased as soon as the copies are sent; what stays is how
    many went out and when. Deleting a request that was not sent gives its copies back.
    """

    submission = models.OneToOneField(
        "forms.Submission",
        verbose_name=_("answered form"),
        on_delete=models.CASCADE,
        related_name="print_request",
    )
    edition = models.ForeignKey(
        PrintEdition, verbose_name=_("publication"), on_delete=models.PROTECT, related_name="requests"
    )
    copies = models.PositiveSmallIntegerField(_("copies"))
    received_at = models.DateTimeField(_("received"))
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True, db_index=True)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("sent by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("request for printed copies")
        verbose_name_plural = _("requests for printed copies")
        # Nobody adds one by hand; changing is sending, deleting is cancelling.
        default_permissions = ("view", "change", "delete")
        ordering = ["received_at", "pk"]

    def __str__(self):
        return f"#{self.pk}"
