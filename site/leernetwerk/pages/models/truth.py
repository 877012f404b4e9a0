"""What is remembered of the words of pages, to tell whether a translation still says what its original says."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision


class PublishedWords(models.Model):
    """The translatable strings of a page when it was last published.

    ``strings`` is a sorted list of pairs: the content path of wagtail-localize, and the hash of what stands there. No
    old revision is needed to see what a publish changes.
    """

    page = models.OneToOneField(
        Page, primary_key=True, on_delete=models.CASCADE, related_name="published_words"
    )
    strings = models.JSONField(default=list)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        verbose_name = _("published words")
        verbose_name_plural = _("published words")

    def __str__(self):
        return str(self.page_id)


class WordsChangeQuerySet(models.QuerySet):
    """Changes of words, with what a translation lacks of them."""

    def missed_since(self, moment, page, translation_key):
        """Return the changes that concern a translation and came after ``moment``.

        ``page`` and ``translation_key`` are the keys of the translation; each of the three may be an ``OuterRef``.
        """
        of_others = self.filter(page__translation_key=translation_key).exclude(page=page)
        return of_others.filter(concerns_translations=True, changed_at__gt=moment)


class WordsChange(models.Model):
    """A publish of an original that changed its words.

    ``removed`` and ``added`` are pairs as in :class:`PublishedWords`. A change that does not concern the translations
    (a corrected spelling) leaves them current; ``marked_by`` and ``marked_at`` tell who said so, and when.
    """

    page = models.ForeignKey(
        Page, verbose_name=_("original"), on_delete=models.CASCADE, related_name="words_changes"
    )
    revision = models.ForeignKey(Revision, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    changed_at = models.DateTimeField(_("changed at"))
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("changed by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    removed = models.JSONField(default=list)
    added = models.JSONField(default=list)
    concerns_translations = models.BooleanField(_("concerns the translations"), default=True)
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    marked_at = models.DateTimeField(null=True, blank=True)

    objects = WordsChangeQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        ordering = ["-changed_at", "-pk"]
        indexes = [models.Index(fields=["page", "changed_at"], name="words_change_page_moment")]
        verbose_name = _("change of words")
        verbose_name_plural = _("changes of words")

    def __str__(self):
        return f"{self.page_id} {self.changed_at:%Y-%m-%d %H:%M}"

    @property
    def number_of_texts(self):
        """How many texts were changed, added or taken away (``int``): a changed one is counted once."""
        return max(len(self.removed), len(self.added))


class TranslationPin(models.Model):
    """What a translation was made from: the ``source`` page as it was at ``source_as_of``.

    ``source_revision`` is what was live of the source then; it is missing when it was deleted since.
    """

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="translation_pin")
    source = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="translation_pins")
    source_revision = models.ForeignKey(
        Revision, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    source_as_of = models.DateTimeField()
    pinned_at = models.DateTimeField()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        verbose_name = _("pinned translation")
        verbose_name_plural = _("pinned translations")
        constraints = [
            models.CheckConstraint(condition=~Q(page=F("source")), name="pin_of_another_page"),
        ]

    def __str__(self):
        return f"{self.page_id} ← {self.source_id}"


class VersionPin(models.Model):
    """What a published version of a translation was made from: its pin as it was when that version was live.

    By it a version that is put back is known to lack what the original changed since, or not to.
    """

    revision = models.OneToOneField(
        Revision, primary_key=True, on_delete=models.CASCADE, related_name="version_pin"
    )
    source_revision = models.ForeignKey(
        Revision, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    source_as_of = models.DateTimeField()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        verbose_name = _("pin of a version")
        verbose_name_plural = _("pins of versions")

    def __str__(self):
        return f"{self.revision_id} ← {self.source_revision_id}"
