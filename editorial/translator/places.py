"""What the place of a text on a page is called, and what fits there; told without loading anything that it shows."""

import json
from dataclasses import dataclass

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import StreamField

# The title comes first and its address next, whatever tab they stand on in the editor.
FIRST = ("title", "slug")


@dataclass(frozen=True)
class Place:
    """``label`` names the place; ``max_length`` is in characters or ``None``; ``is_multiline`` takes line breaks."""

    label: str
    max_length: int | None = None
    is_multiline: bool = True


class Places:
    """The places of texts on a page. ``page`` is of the type of the original, ``content`` its text as stored."""

    def __init__(self, page, content):
        self.model = type(page)
        self.content = content
        names = page.get_edit_handler().get_form_options().get("fields", [])
        self.order = {name: position for position, name in enumerate(dict.fromkeys([*FIRST, *names]))}

    def position(self, path):
        """Return where a content path comes among the fields of the editor (``int``)."""
        return self.order.get(path.partition(".")[0], len(self.order))

    def at(self, path):
        """Return the :class:`Place` of a content path; one that is named by its field when no more is known."""
        name, *parts = path.split(".")
        try:
            field = self.model._meta.get_field(name)
        except FieldDoesNotExist:
            return Place(name)
        if isinstance(field, StreamField):
            labels, block = self._walk(field.stream_block, self._stream(name), parts)
            return Place(" · ".join(labels) or str(capfirst(field.verbose_name)), *_limits(block))
        return Place(
            str(capfirst(field.verbose_name)),
            getattr(field, "max_length", None),
            isinstance(field, models.TextField),
        )

    def _stream(self, name):
        stored = self.content.get(name) or []
        return json.loads(stored) if isinstance(stored, str) else stored

    def _walk(self, block, stored, parts):
        """Return the labels of the blocks along ``parts`` and the innermost block that is known."""
        labels = []
        for part in parts:
            label, block, stored = _step(block, stored, part)
            if block is None:
                break
            labels += [label] if label else []
        return labels, block


def _step(block, stored, part):
    """Return label, block and stored value of what ``part`` of a path leads to; the block is ``None`` if unknown."""
    if isinstance(block, blocks.StreamBlock):
        found = next((child for child in stored if child.get("id") == part), None)
        inner = block.child_blocks.get(found["type"]) if found else None
        if inner is None:
            return "", None, None
        alike = [child["id"] for child in stored if child["type"] == found["type"]]
        return _numbered(str(inner.label), alike, part), inner, found["value"]
    if isinstance(block, blocks.ListBlock):
        keys = [item.get("id") for item in stored if isinstance(item, dict)]
        if part not in keys:
            return "", None, None
        return str(keys.index(part) + 1), block.child_block, stored[keys.index(part)].get("value")
    if isinstance(block, blocks.StructBlock):
        inner = block.child_blocks.get(part)
        return (str(inner.label), inner, (stored or {}).get(part)) if inner else ("", None, None)
    return "", None, None


def _numbered(label, alike, key):
    return f"{label} {alike.index(key) + 1}" if len(alike) > 1 else label


def _limits(block):
    """Return the longest text that a block takes (``None`` without limit) and whether it takes line breaks."""
    field = getattr(block, "field", None)
    return getattr(field, "max_length", None), not isinstance(block, blocks.CharBlock)


def paragraph_label(label, number):
    """Return what one of several texts of the same place is called."""
    return _("%(label)s, paragraph %(number)d") % {"label": label, "number": number}
