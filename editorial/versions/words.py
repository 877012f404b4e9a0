"""Gives a translation that is put together from strings the words of an old version of its page.

A text of the old version becomes the translation of the string that it was made from. Where the original still has
that string, the translator's screen shows what is on the page; where it says something else since, the text waits for
the translator, who sees the old words, and the page keeps them. No string gets words that were made from another.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db import transaction
from wagtail_localize.models import String, StringSegment, StringTranslation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from leernetwerk.pages.models.truth import VersionPin

# The address stays, whatever version is put back.
NOT_PUT_BACK = "slug"
# What is remembered of a translation that is replaced.
KEPT = ("data", "translation_type", "tool_name", "has_error", "field_error")


@dataclass
class OldWords:
    """What became of the words of an old version.

    ``waiting`` texts of the original have no translation in it, ``unmatched`` of its texts belong to nothing that the
    original still has. ``replaced`` is, for :func:`take_back`, what each string had and got.
    """

    waiting: int = 0
    unmatched: int = 0
    replaced: list = field(default_factory=list)


def strings_by_path(page):
    """Return content path → the translatable strings (``StringValue``) that a specific page has there, in order."""
    found = defaultdict(list)
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue) and segment.path != NOT_PUT_BACK:
            found[segment.path].append(segment.string)
    return found


@transaction.atomic
def put_back_words(translation, page, revision, user):
    """Make the words of ``page``, loaded from ``revision``, those of ``translation``; return :class:`OldWords`."""
    source, old = translation.source, strings_by_path(page)
    made_from = _made_from(source, revision)
    current = defaultdict(list)
    segments = StringSegment.objects.filter(source=source).exclude(context__path=NOT_PUT_BACK)
    for segment in segments.select_related("string", "context").order_by("order"):
        current[segment.context.path].append(segment)
    known = _Translations(translation)
    result = OldWords(unmatched=sum(len(old[path]) for path in old.keys() - current.keys()))
    for path, here in current.items():
        keys = {segment.string_id for segment in here}
        origins = _origins(source, known.at(path), keys, old[path], made_from.get(path, ()))
        words = {key: text.data for key, text in zip(origins, old[path], strict=True) if key is not None}
        for key in keys | words.keys():
            result.replaced += known.store(here[0].context, key, words.get(key), user)
        waiting = len(keys - words.keys())
        result.waiting += waiting
        if not waiting:
            result.unmatched += sum(1 for key in origins if key not in keys)
    return result


@transaction.atomic
def take_back(translation, replaced):
    """Give strings what they had before (``replaced`` is from :class:`OldWords`); return, likewise, what that replaced.

    One that was translated anew since keeps that.
    """
    taken = []
    for row in replaced:
        place = {"translation_of_id": row["string"], "context_id": row["context"]}
        place["locale"] = translation.target_locale
        now = StringTranslation.objects.filter(**place).first()
        is_there = String.objects.filter(pk=row["string"]).exists()
        if not is_there or (now.data if now else None) != row["after"]:
            continue
        if row["before"] is None:
            StringTranslation.objects.filter(**place).delete()
        else:
            StringTranslation.objects.update_or_create(**place, defaults=row["before"])
        taken.append(
            {
                "string": row["string"],
                "context": row["context"],
                "before": _kept(now),
                "after": row["before"] and row["before"]["data"],
            }
        )
    return taken


def _kept(row):
    """Return what is remembered of a ``StringTranslation`` (``dict``), or ``None`` for none."""
    return {name: getattr(row, name) for name in KEPT} if row else None


def _origins(source, rows, current, old, made_from):
    """Return, for each text of an old version at one place, the key of the string it was made from, or ``None``.

    It is the string that has that text as its translation, or had: one that is ``current`` (keys) rather than another.
    Failing that, and where texts are the same, it follows from the strings that the version was made from.
    """
    by_text = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.translation_of_id not in current):
        by_text[row.data].append(row.translation_of_id)
    if len(made_from) == len(old):
        then = [String.from_value(source.locale, text).pk for text in made_from]
    else:
        then = [None] * len(old)
    found = [key if key in by_text[text.data] else None for key, text in zip(then, old, strict=True)]
    for position, text in enumerate(old):
        if found[position] is None:
            unused = [key for key in by_text[text.data] if key not in found]
            found[position] = unused[0] if unused else then[position]
    return found


def _made_from(source, revision):
    """Return the strings of the original that an old version was made from, by path; empty when they are not known."""
    pin = VersionPin.objects.filter(revision=revision).select_related("source_revision").first()
    if pin is None:
        return {}
    if source.last_updated_at <= pin.source_as_of:
        return strings_by_path(source.as_instance())
    original = pin.source_revision.as_object() if pin.source_revision else None
    if original is None or original.locale_id != source.locale_id:
        return {}
    return strings_by_path(original)


class _Translations:
    """The translations that there are of a page's strings in one language, of earlier strings too."""

    def __init__(self, translation):
        self.locale = translation.target_locale
        rows = StringTranslation.objects.filter(
            context__object=translation.source.object_id, locale=self.locale
        )
        self.rows = list(rows.select_related("context").order_by("updated_at", "pk"))

    def at(self, path):
        """Return those at a content path, the oldest first."""
        return [row for row in self.rows if row.context.path == path and not row.has_error]

    def store(self, context, key, text, user):
        """Make ``text`` the translation of a string in a place, ``None`` for none; return what that replaced."""
        rows = [row for row in self.rows if (row.translation_of_id, row.context_id) == (key, context.pk)]
        before = rows[0] if rows else None
        place = {"translation_of_id": key, "context": context, "locale": self.locale}
        if text is None:
            StringTranslation.objects.filter(**place).delete()
        else:
            # Saved even when it is the same: of several earlier translations the last one is shown.
            new = {
                "data": text,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "tool_name": "",
                "last_translated_by": user,
            }
            kept = _kept(before) if before and before.data == text else new
            clean = {"has_error": False, "field_error": ""}
            StringTranslation.objects.update_or_create(**place, defaults=kept | clean)
        if (before.data if before else None) == text:
            return []
        return [{"string": key, "context": context.pk, "before": _kept(before), "after": text}]
