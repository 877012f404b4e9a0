"""What people agree to, and what they are told about their data: each change is a version that stays."""

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from leernetwerk.network.fields import TranslatedTextField
from leernetwerk.network.models.record import Record


class Statement(Record):
    """A text with versions. Saving other words makes a new version; those before stay as they were.

    ``version_number`` is that of the words now, counted from 1. ``version_model`` keeps them all.
    """

    name = models.CharField(_("name"), max_length=100, unique=True, help_text=_("For staff only."))
    version_number = models.PositiveIntegerField(_("version"), default=0, editable=False)

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]
    version_model = None

    class Meta:
        abstract = True
        ordering = ["name"]

    def __str__(self):
        return self.name

    @transaction.atomic
    def save(self, *args, **kwargs):
        last = self.versions.order_by("-number").first() if self.pk else None
        is_new = last is None or last.words != self.words
        if is_new:
            self.version_number = last.number + 1 if last else 1
        super().save(*args, **kwargs)
        if is_new:
            self.versions.create(number=self.version_number, words=self.words)

    def current(self):
        """Return the version of the words now; raises ``DoesNotExist`` before the first was saved."""
        return self.versions.get(number=self.version_number)


class StatementVersion(models.Model):
    """The words of a statement from ``created_at`` on. Never changed, and kept while a receipt names it."""

    number = models.PositiveIntegerField(_("version"))
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    class Meta:
        abstract = True
        ordering = ["number"]

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError("A version of a statement is never changed.")
        super().save(*args, **kwargs)


class ConsentText(Statement):
    """What a visitor agrees to by ticking a box."""

    words = TranslatedTextField(_("text beside the box"), multiline=True, max_length=1000)

    class Meta(Statement.Meta):
        verbose_name = _("consent text")
        verbose_name_plural = _("consent texts")


class ConsentTextVersion(StatementVersion):
    """A version of a consent text."""

    statement = models.ForeignKey(ConsentText, on_delete=models.CASCADE, related_name="versions")
    words = TranslatedTextField(_("text beside the box"), multiline=True, max_length=1000)

    class Meta(StatementVersion.Meta):
        verbose_name = _("version of a consent text")
        verbose_name_plural = _("versions of consent texts")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["statement", "number"], name="unique_consent_version")]

    def __str__(self):
        return f"{self.statement} ({self.number})"


class PrivacyStatement(Statement):
    """Which data are kept, why, for how long, and whom to ask."""

    words = TranslatedTextField(_("text"), multiline=True, max_length=10_000)

    class Meta(Statement.Meta):
        verbose_name = _("privacy statement")
        verbose_name_plural = _("privacy statements")


class PrivacyStatementVersion(StatementVersion):
    """A version of a privacy statement."""

    statement = models.ForeignKey(PrivacyStatement, on_delete=models.CASCADE, related_name="versions")
    words = TranslatedTextField(_("text"), multiline=True, max_length=10_000)

    class Meta(StatementVersion.Meta):
        verbose_name = _("version of a privacy statement")
        verbose_name_plural = _("versions of privacy statements")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["statement", "number"], name="unique_privacy_version")]

    def __str__(self):
        return f"{self.statement} ({self.number})"
