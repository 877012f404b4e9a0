"""One version of a document."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leernetwerk.media.models.document import Document
from leernetwerk.media.storage import private_storage


class DocumentVersion(models.Model):
    """The file that a document had from ``created_at`` on; the one with the highest number is served."""

    document = models.ForeignKey(
        Document,
        verbose_name=_("document"),
        related_name="versions",
        on_delete=models.CASCADE,
    )
    number = models.PositiveIntegerField(_("number"))
    file = models.FileField(_("file"), storage=private_storage, max_length=255)
    file_name = models.CharField(_("file name"), max_length=255)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    file_hash = models.CharField(_("SHA-1 of the content"), max_length=40)
    page_count = models.PositiveIntegerField(_("number of pages"), null=True, blank=True)
    note = models.CharField(_("what changed"), max_length=255, blank=True)
    created_at = models.DateTimeField(_("created at"), default=timezone.now)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("created by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("document version")
        verbose_name_plural = _("document versions")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="unique_document_version")]

    def __str__(self):
        return f"{self.document} ({self.number})"
