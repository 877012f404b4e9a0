import time

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Greatest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from leernetwerk.media.models import Document
from leernetwerk.network.visibility import visible_pages
from search.models.index import SearchIndex
from search.models.offer import DocumentOffer


class IndexedItemQuerySet(models.QuerySet):
    """What is in the indexes."""

    def live(self):
        """Keep what is in the index that is searched."""
        return self.filter(index__is_live=True)

    def written(self):
        """Keep what is in the indexes that changes reach."""
        return self.filter(index__is_leaving=False)

    def visible_to(self, user):
        """Keep what ``user`` (a user, anonymous or ``None``) may find in the index that is searched.

        A document is found by who may see it and one of the pages that offer it.
        """
        pages = visible_pages(user).order_by()
        offers = DocumentOffer.objects.filter(document=OuterRef("document"), page__in=pages.values("pk"))
        documents = Document.objects.visible_to(user or AnonymousUser()).order_by()
        return self.live().filter(
            Exists(pages.filter(pk=OuterRef("page")))
            | Q(Exists(offers), Exists(documents.filter(pk=OuterRef("document"))))
        )

    def raise_versions(self):
        """Give each item a new version."""
        self.update(version=Greatest(F("version") + 1, microseconds()))


def microseconds():
    """Return the time as a whole number (microseconds since 1970), of which versions are made."""
    return time.time_ns() // 1000


class IndexedItem(models.Model):
    """A live page, or a document that a live page offers, as search knows it.

    ``title_positions`` and ``body_positions`` tell where each key stands, in lines (see ``search.index.positions``).
    ``text`` holds what was analysed, a line per text, for extracts. ``indexed_at`` tells when the words were read, and
    ``is_stale`` that a record on the page has changed since. ``is_open`` tells whether strangers may see the page: the
    words of others are told to nobody else. ``version`` grows with each change of its words or of who may see it.
    ``facets`` maps the name of a facet to the values that it can be narrowed by, and ``news_date`` is the day of news.

    Of a document, ``text`` is empty: it stands in its own pages, of which ``page_starts`` (JSON) has the positions at
    which they begin.
    """

    index = models.ForeignKey(SearchIndex, on_delete=models.CASCADE, related_name="items")
    page = models.ForeignKey(Page, null=True, on_delete=models.CASCADE, related_name="+")
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    language = models.CharField(max_length=20)
    is_open = models.BooleanField()
    is_stale = models.BooleanField(default=False)
    indexed_at = models.DateTimeField()
    title_length = models.PositiveIntegerField()
    body_length = models.PositiveIntegerField()
    title_positions = models.TextField()
    body_positions = models.TextField()
    text = models.TextField()
    version = models.BigIntegerField(default=0)
    page_starts = models.TextField(default="[]")
    facets = models.JSONField(default=dict)
    news_date = models.DateField(null=True)

    objects = IndexedItemQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["index", "page"], name="indexed_page_once"),
            models.UniqueConstraint(fields=["index", "document"], name="indexed_document_once"),
        ]
        verbose_name = _("indexed item")
        verbose_name_plural = _("indexed items")

    def __str__(self):
        return str(self.pk)

    def raise_version(self):
        """Give the item a new version, above the one it had whatever clocks say."""
        self.version = max(self.version + 1, microseconds())
