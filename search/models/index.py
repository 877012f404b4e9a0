from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from search.analysis import analyser


def current_analysis():
    """Return the version of the analysis (``int``)."""
    return analyser.VERSION


class SearchIndexManager(models.Manager):
    """The indexes: the one that is searched, and one that may be filled beside it."""

    def mirrored(self):
        """Return the index that is searched (a queryset) if Elasticsearch holds all of it."""
        return self.filter(is_live=True, is_mirrored=True)

    def to_write(self):
        """Return the indexes that a change has to reach (a list); in a transaction, none is swapped until it ends."""
        # A new row that refers to an index has not to wait for others that do.
        indexes = list(self.filter(is_leaving=False).select_for_update(no_key=True).order_by("pk"))
        if not any(index.is_live for index in indexes):
            indexes.append(self.get_or_create(is_live=True)[0])
        return indexes

    @transaction.atomic
    def let_unfinished_leave(self):
        """Let no index be searched any more that readers do not search now."""
        self.to_write()
        self.filter(is_live=False).update(is_leaving=True)


class SearchIndex(models.Model):
    """An index of everything that is searched; readers see the live one.

    ``analysis`` is the version it was made by. ``is_mirrored`` tells that Elasticsearch, where it is named, holds all
    of it too, but for changes that are on their way. ``is_leaving`` tells that it is being removed: it is not written
    to, and never searched again.
    """

    analysis = models.PositiveSmallIntegerField(default=current_analysis)
    created_at = models.DateTimeField(default=timezone.now)
    is_live = models.BooleanField()
    is_mirrored = models.BooleanField(default=False)
    is_leaving = models.BooleanField(default=False)

    objects = SearchIndexManager()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["is_live"], condition=models.Q(is_live=True), name="one_live_search_index"
            )
        ]
        verbose_name = _("search index")
        verbose_name_plural = _("search indexes")

    def __str__(self):
        return str(self.pk)

    @transaction.atomic
    def go_live(self):
        """Let readers search this index, and all others leave; return whether it was still there (``bool``)."""
        indexes = SearchIndex.objects.to_write()
        if self not in indexes:
            return False
        SearchIndex.objects.exclude(pk=self.pk).update(is_live=False, is_leaving=True)
        SearchIndex.objects.filter(pk=self.pk).update(is_live=True)
        return True
