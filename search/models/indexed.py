from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class IndexedPage(models.Model):
    """A live page as search knows it.

    ``title_positions`` and ``body_positions`` are JSON: key → ascending positions (see ``search.analysis.analyser``).
    ``text`` holds what was analysed, a line per text, for extracts. ``analysis`` is the version of the analysis,
    ``indexed_at`` when the words were read. ``is_open`` tells whether strangers may see the page: the words of others
    are told to nobody else.
    """

    # The "analysis" of a page of which a record has changed since.
    STALE = 0

    page = models.OneToOneField(Page, primary_key=True, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=20)
    analysis = models.PositiveSmallIntegerField()
    is_open = models.BooleanField()
    indexed_at = models.DateTimeField()
    title_length = models.PositiveIntegerField()
    body_length = models.PositiveIntegerField()
    title_positions = models.TextField()
    body_positions = models.TextField()
    text = models.TextField()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        verbose_name = _("indexed page")
        verbose_name_plural = _("indexed pages")

    def __str__(self):
        return str(self.page_id)


class IndexedWord(models.Model):
    """In how many pages of a language a key stands, and, under keys that begin with "#", sums over all its pages.

    ``open_frequency`` counts the pages that strangers may see.
    """

    PAGES, TITLE_LENGTH, BODY_LENGTH = "#pages", "#title", "#body"

    language = models.CharField(max_length=20)
    key = models.CharField(max_length=80)
    frequency = models.IntegerField()
    open_frequency = models.IntegerField()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["language", "key"], name="indexed_word_once")]
        verbose_name = _("indexed word")
        verbose_name_plural = _("indexed words")

    def __str__(self):
        return f"{self.language} {self.key}"
