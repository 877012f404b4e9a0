from django.db import models
from django.utils.translation import gettext_lazy as _

from search.models.index import SearchIndex


class IndexedWordQuerySet(models.QuerySet):
    """The words of the indexes."""

    def live(self):
        """Keep the words of the index that is searched."""
        return self.filter(index__is_live=True)


class IndexedWord(models.Model):
    """In how many items of a language a key stands, and, under keys that begin with "#", sums over all its items.

    ``open_frequency`` counts the items that strangers may see.
    """

    ITEMS, TITLE_LENGTH, BODY_LENGTH = "#items", "#title", "#body"

    index = models.ForeignKey(SearchIndex, on_delete=models.CASCADE, related_name="words", db_index=False)
    language = models.CharField(max_length=20)
    key = models.CharField(max_length=80)
    frequency = models.IntegerField()
    open_frequency = models.IntegerField()

    objects = IndexedWordQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["index", "language", "key"], name="indexed_word_once")]
        verbose_name = _("indexed word")
        verbose_name_plural = _("indexed words")

    def __str__(self):
        return f"{self.language} {self.key}"
