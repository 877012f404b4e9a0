"""What a document says, as far as it could be read."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from leernetwerk.media.models.document import Document
from leernetwerk.media.texts.outcome import Reason


class DocumentText(models.Model):
    """The text of the newest version of a document, or why there is none.

    ``language`` is what the words tell ("" when they don't). ``attempts`` were made to read this version, the last one
    at ``claimed_at``; ``is_whole`` is false when only the beginning was read.
    """

    class Status(models.TextChoices):
        """Waiting to be read, read, or one of the reasons why there is no text."""

        WAITING = "waiting", _("Waiting to be read")
        READ = "read", _("Has been read")
        SCANNED = Reason.SCANNED, _("Pictures of text")
        ENCRYPTED = Reason.ENCRYPTED, _("Locked with a password")
        DAMAGED = Reason.DAMAGED, _("Damaged")
        TOO_MUCH = Reason.TOO_MUCH, _("Too large to read")
        NO_WORDS = Reason.NO_WORDS, _("No words")
        UNKNOWN_KIND = Reason.UNKNOWN_KIND, _("Kind of file that is not read")
        MISSING = "missing", _("File is gone")
        FAILED = "failed", _("Reading failed")

    document = models.OneToOneField(
        Document, verbose_name=_("document"), on_delete=models.CASCADE, related_name="text"
    )
    status = models.CharField(
        _("read by search"), max_length=12, choices=Status.choices, default=Status.WAITING, db_index=True
    )
    language = models.CharField(max_length=10, blank=True)
    page_count = models.PositiveIntegerField(default=0)
    word_count = models.PositiveIntegerField(default=0)
    is_whole = models.BooleanField(default=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        verbose_name = _("text of a document")
        verbose_name_plural = _("texts of documents")

    def __str__(self):
        return str(self.document)


class DocumentPage(models.Model):
    """One page, slide or sheet of a document: its ``number`` (from 1) and its text, a line a paragraph."""

    document_text = models.ForeignKey(DocumentText, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveIntegerField()
    text = models.TextField()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["document_text", "number"], name="document_page_once")]
        verbose_name = _("page of a document")
        verbose_name_plural = _("pages of documents")

    def __str__(self):
        return f"{self.document_text_id} ({self.number})"
