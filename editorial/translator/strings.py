"""What is to be translated on a page, in the order of the page, with what there is of translations."""

import hashlib
import json
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Q
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    TemplateSegment,
    TranslationContext,
)

from editorial.translator.differences import likeness
from editorial.translator.markup import editable_markup, normalised, plain_text
from editorial.translator.places import Places, paragraph_label

# Below this, two paragraphs of a text are not one paragraph and its new version.
ALIKE = 0.5


def digest(text):
    """Return a short mark of ``text`` by which a change is seen."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass
class Item:
    """One text to translate; the same text in several places of the page is one item.

    ``stored``, ``memory`` (the same text translated elsewhere) and ``old`` (the ``StringTranslation`` of the text as
    it was before) are what there is of translations; ``is_complete`` tells whether every place has ``stored``.
    """

    key: str
    label: str
    string: String
    contexts: list[TranslationContext]
    is_rich: bool
    is_multiline: bool
    max_length: int | None
    stored: str = ""
    is_complete: bool = False
    error: str = ""
    memory: str = ""
    old: StringTranslation | None = None
    terms: list = field(default_factory=list)

    @property
    def is_slug(self):
        """Whether this is the page's address, which is made from the title when it is left empty."""
        return self.contexts[0].path == "slug"

    @property
    def needs_revision(self):
        """Whether there is only a translation of what the original said before."""
        return not self.stored and not self.memory and self.old is not None

    @property
    def is_from_memory(self):
        """Whether what is filled in was translated elsewhere and not yet stored here."""
        return not self.stored and bool(self.memory)

    def editable(self, html):
        """Return a stored string as it is shown and typed (``str``)."""
        return normalised(editable_markup(html) if self.is_rich else plain_text(html))

    @cached_property
    def source(self):
        """The original text as it is shown (``str``)."""
        return self.editable(self.string.data)

    @property
    def initial(self):
        """What the box holds at first (``str``)."""
        if self.error and not self.is_rich:
            # What was stored elsewhere and is no HTML is shown as it is, or it would be lost.
            return normalised(self.stored)
        return self.editable(self.stored or self.memory or (self.old.data if self.old else ""))

    @property
    def token(self):
        """Marks what is stored and what the box holds, so that a change by somebody else is seen at the next save."""
        return f"{digest(self.stored)}.{digest(self.initial)}"


def items_of(translation, page, with_slug):
    """Return the :class:`Item` s of a ``Translation``; ``page`` is of the type of the translated page.

    ``with_slug`` adds the page's address, as long as a translator may choose it. Takes three queries.
    """
    segments = list(
        StringSegment.objects.filter(source=translation.source_id)
        .select_related("string", "context")
        .order_by("order")
    )
    if not with_slug:
        segments = [segment for segment in segments if segment.context.path != "slug"]
    templates = TemplateSegment.objects.filter(source=translation.source_id)
    rich = set(templates.values_list("context_id", flat=True))
    places = Places(page, json.loads(translation.source.content_json))
    segments.sort(key=lambda segment: (places.position(segment.context.path), segment.order))
    known = _Known(translation, segments)
    items = [_item(group, places, rich, known, segments) for group in _groups(segments, rich, known)]
    known.give_old_translations(items)
    return items


def _groups(segments, rich, known):
    """Return lists of segments: those of one item, in the order of the page."""
    groups = {}
    for segment in segments:
        kind = "slug" if segment.context.path == "slug" else segment.context_id in rich
        groups.setdefault((segment.string_id, kind), {}).setdefault(segment.context_id, segment)
    for by_context in groups.values():
        members = list(by_context.values())
        stored = {known.stored[pair].data for one in members if (pair := _pair(one)) in known.stored}
        # Where the same words were translated differently by place, that was meant.
        yield from ([one] for one in members) if len(stored) > 1 else [members]


def _pair(segment):
    return (segment.string_id, segment.context_id)


def _item(group, places, rich, known, segments):
    first = group[0]
    found = [places.at(segment.context.path) for segment in group]
    lengths = [place.max_length for place in found if place.max_length]
    translations = [known.stored[pair] for one in group if (pair := _pair(one)) in known.stored]
    is_rich = first.context_id in rich
    label = found[0].label
    siblings = [one.pk for one in segments if one.context_id == first.context_id]
    if is_rich and len(siblings) > 1:
        label = paragraph_label(label, siblings.index(first.pk) + 1)
    return Item(
        key=f"{first.string_id}-{first.context_id}",
        label=label,
        string=first.string,
        contexts=[segment.context for segment in group],
        is_rich=is_rich,
        is_multiline=is_rich or any(place.is_multiline for place in found),
        max_length=min(lengths) if lengths and not is_rich else None,
        stored=translations[0].data if translations else "",
        is_complete=len(translations) == len(group),
        error=next((str(one.get_error() or "") for one in translations if one.has_error), ""),
        memory="" if first.context.path == "slug" else known.memory.get(first.string_id, ""),
    )


class _Known:
    """The translations that there are of the strings of a page, in one language."""

    def __init__(self, translation, segments):
        current = {_pair(segment) for segment in segments}
        strings = {string for string, _context in current}
        here = Q(context__object=translation.source.object_id)
        rows = (
            StringTranslation.objects.filter(
                here | Q(translation_of__in=strings), locale=translation.target_locale_id
            )
            .select_related("translation_of", "context")
            .order_by("updated_at", "pk")
        )
        self.stored, self.memory, self.old = {}, {}, {}
        for row in rows:
            pair = (row.translation_of_id, row.context_id)
            if pair in current:
                self.stored[pair] = row
            if row.has_error or not row.data:
                continue
            if row.translation_of_id in strings:
                if row.context is None or row.context.path != "slug":
                    self.memory[row.translation_of_id] = row.data
            elif row.context is not None:
                self.old.setdefault(row.context_id, []).append(row)

    def give_old_translations(self, items):
        """Give items without a translation that of the text as it was before: the most alike first, each once."""
        waiting = [item for item in items if not item.stored and not item.memory and not item.is_slug]
        pairs = [
            (likeness(old.translation_of.data, item.string.data), age, item, old)
            for item in waiting
            for context in item.contexts
            for age, old in enumerate(self._candidates(item, context))
        ]
        taken = set()
        for ratio, _age, item, old in sorted(pairs, key=lambda pair: pair[:2], reverse=True):
            if item.old is None and old.pk not in taken and (ratio >= ALIKE or not item.is_rich):
                item.old = old
                taken.add(old.pk)

    def _candidates(self, item, context):
        """Return the translations of earlier texts at a place; where one text stands only the last can be meant."""
        earlier = self.old.get(context.pk, [])
        return earlier if item.is_rich else earlier[-1:]
