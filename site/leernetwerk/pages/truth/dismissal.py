"""Says of a change that it does not concern the translations, and gives corrected texts their old translations."""

from difflib import SequenceMatcher

from django.db import transaction
from django.utils import timezone
from wagtail_localize.models import StringSegment, StringTranslation

from leernetwerk.pages.truth.words import NOT_READ

# Below this, two texts are not one text and its correction.
ALIKE = 0.6


@transaction.atomic
def dismiss(change, user):
    """Mark a ``WordsChange`` as one that does not concern the translations, by ``user``; return the texts carried.

    Each translation of a text that the change took away becomes that of the text which took its place (``int``: how
    many did). A text that was not translated before stays so.
    """
    change.concerns_translations = False
    change.marked_by = user
    change.marked_at = timezone.now()
    change.save(update_fields=["concerns_translations", "marked_by", "marked_at"])
    return sum(
        _carry(segment, old) for segment, old in corrected(added_segments(change), removed_strings(change))
    )


def added_segments(change):
    """Return the strings that the change brought and that the source still has (a list of ``StringSegment``)."""
    added = {tuple(pair) for pair in change.added}
    segments = StringSegment.objects.filter(
        source__object_id=change.page.translation_key, source__locale=change.page.locale_id
    ).select_related("string", "context")
    return [
        segment
        for segment in segments.exclude(context__path=NOT_READ)
        if (segment.context.path, str(segment.string.data_hash)) in added
    ]


def removed_strings(change):
    """Return content path → the strings with translations that the change took away (``dict`` of ``dict``s by key)."""
    removed = {tuple(pair) for pair in change.removed}
    translations = StringTranslation.objects.filter(
        context__object_id=change.page.translation_key,
        context__path__in={path for path, _hash in removed},
        translation_of__locale=change.page.locale_id,
    )
    found = {}
    for path, key, data_hash, data in translations.values_list(
        "context__path", "translation_of", "translation_of__data_hash", "translation_of__data"
    ):
        if (path, str(data_hash)) in removed:
            found.setdefault(path, {})[key] = data
    return found


def corrected(segments, removed):
    """Return pairs of a segment and the key of the string in whose place it came, the most alike first."""
    pairs = sorted(
        (
            (SequenceMatcher(None, data, segment.string.data).ratio(), segment, key)
            for segment in segments
            for key, data in removed.get(segment.context.path, {}).items()
        ),
        key=lambda pair: pair[0],
        reverse=True,
    )
    matched, taken = {}, set()
    for ratio, segment, key in pairs:
        place = (segment.context_id, key)
        if ratio >= ALIKE and segment.pk not in matched and place not in taken:
            matched[segment.pk] = (segment, key)
            taken.add(place)
    return list(matched.values())


def _carry(segment, old):
    """Give a string the translations, in every language, that the string ``old`` has in the same place."""
    carried = 0
    for translation in StringTranslation.objects.filter(translation_of=old, context=segment.context_id):
        _translation, created = StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            locale_id=translation.locale_id,
            context=segment.context,
            defaults={
                "data": translation.data,
                "translation_type": translation.translation_type,
                "tool_name": translation.tool_name,
                "last_translated_by_id": translation.last_translated_by_id,
            },
        )
        carried += created
    return carried
