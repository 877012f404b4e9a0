"""Records what a publish changes in the words of an original; one that changes only facts leaves no trace."""

import logging

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import get_active_log_context
from wagtail_localize.models import String
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from leernetwerk.pages.models.truth import PublishedWords, WordsChange
from leernetwerk.pages.truth.originals import translations_of

logger = logging.getLogger(__name__)

# An address is no text: it is made anew in each language.
NOT_READ = "slug"


def words_of(page):
    """Return the translatable strings of a specific page: a sorted list of ``[content path, hash]``."""
    return sorted(
        [segment.path, str(String._get_data_hash(segment.string.data))]
        for segment in extract_segments(page)
        if isinstance(segment, StringSegmentValue) and segment.path != NOT_READ
    )


def record_words(page, revision):
    """Remember the words of a page (specific) that was published, and what changed in them since the last time.

    Returns the ``WordsChange``, or ``None`` for a first publish, unchanged words, or a page without translations.
    """
    words = words_of(page)
    known = PublishedWords.objects.filter(page=page.pk).first()
    if known is not None and known.strings == words:
        return None
    PublishedWords.objects.update_or_create(page_id=page.pk, defaults={"strings": words})
    if known is None or not translations_of(page).exists():
        return None
    return WordsChange.objects.create(
        page_id=page.pk,
        revision=revision,
        changed_at=timezone.now(),
        changed_by=get_active_log_context().user or revision.user,
        removed=_without(known.strings, words),
        added=_without(words, known.strings),
    )


def _without(words, others):
    """Return what is in ``words`` more often than in ``others``."""
    left = list(others)
    found = []
    for pair in words:
        if pair in left:
            left.remove(pair)
        else:
            found.append(pair)
    return found


def record_published_words(sender, instance, revision, **kwargs):
    """Receive ``page_published``. What fails here is logged: the page itself is published all the same."""
    if instance.alias_of_id or not instance.live:
        return
    try:
        with transaction.atomic():
            record_words(instance, revision)
    except Exception:
        logger.exception("The words of page %s could not be compared.", instance.pk)
