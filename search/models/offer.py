from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class DocumentOffer(models.Model):
    """A live page that offers a document to its readers: without one, nobody finds the document."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL, on_delete=models.CASCADE, related_name="offers"
    )

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["page", "document"], name="document_offered_once")]
        verbose_name = _("offered document")
        verbose_name_plural = _("offered documents")

    def __str__(self):
        return f"{self.page_id} {self.document_id}"
