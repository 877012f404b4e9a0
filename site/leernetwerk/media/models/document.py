"""The document."""

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.search import index

from leernetwerk.accounts.languages import language_choices
from leernetwerk.media.filetypes import CONTENT_TYPES, file_type_of
from leernetwerk.media.names import document_path
from leernetwerk.media.pdf import count_pages
from leernetwerk.media.querysets import DocumentQuerySet
from leernetwerk.media.storage import private_storage
from leernetwerk.media.validators import validate_document_file


class Document(AbstractDocument):
    """A file to read or print; ``file`` is the newest of its versions.

    Every upload adds a version. What saves an upload may set ``version_note`` (what changed, in a
    few words) and ``version_author`` (the user) on the instance beforehand.
    """

    file = models.FileField(
        _("file"),
        upload_to=document_path,
        storage=private_storage,
        max_length=255,
        validators=[validate_document_file],
    )
    language = models.CharField(
        _("language"),
        max_length=10,
        choices=language_choices,
        blank=True,
        help_text=_("The language that the document is written in; empty when it has no words."),
    )
    file_type = models.CharField(_("file type"), max_length=8, blank=True, editable=False)
    page_count = models.PositiveIntegerField(_("number of pages"), null=True, blank=True, editable=False)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    # Wagtail's own model stays installed beside ours, so the way back from both needs another name.
    uploaded_by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by user"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="uploaded_documents",
    )
    uploaded_by_user.wagtail_reference_index_ignore = True
    tags = TaggableManager(
        verbose_name=_("tags"),
        help_text=None,
        blank=True,
        related_name="tagged_documents",
    )

    admin_form_fields = ("title", "language", "file", "collection", "tags")
    search_fields = [
        *AbstractDocument.search_fields,
        index.FilterField("language"),
        index.FilterField("file_type"),
        index.RelatedFields("text", [index.FilterField("status")]),
    ]

    objects = DocumentQuerySet.as_manager()

    version_note = ""
    version_author = None

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    def save(self, *args, **kwargs):
        """Save; a file that is not yet the newest version becomes it, in the same transaction."""
        update_fields = kwargs.get("update_fields")
        if not self.file or (update_fields is not None and "file" not in update_fields):
            super().save(*args, **kwargs)
            return
        newest = self.versions.first() if self.pk else None
        if newest and self.file._committed and newest.file.name == self.file.name:
            super().save(*args, **kwargs)
            return
        self._describe_file()
        with transaction.atomic():
            super().save(*args, **kwargs)
            self._add_version(newest.number + 1 if newest else 1)

    def _describe_file(self):
        """Set what is known of the file from its content; leaves it open at its beginning."""
        self._set_document_file_metadata()
        self.file_type = file_type_of(self.file) or ""
        self.page_count = count_pages(self.file) if self.file_type == "pdf" else None

    def _add_version(self, number):
        """Record the file that was just stored as the newest version."""
        self.versions.create(
            number=number,
            file=self.file.name,
            file_name=self.filename,
            size=self.file_size,
            file_hash=self.file_hash,
            page_count=self.page_count,
            note=self.version_note,
            created_by=self.version_author or self.uploaded_by_user,
        )
        self.version_note, self.version_author = "", None

    @property
    def content_type(self):
        """Return the MIME type; a type that is unknown is never shown by a browser."""
        return CONTENT_TYPES.get(self.file_type, "application/octet-stream")
