"""What changed from one version to the next, in words: "title, lead, text (2), picture (new)"."""

import json
from collections import Counter

from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField

from leernetwerk.network.fields import TranslatedTextField
from leernetwerk.network.readable import language_name

EMPTY = (None, "", [], {}, "[]", "{}")
# What belongs to an object as a whole, whatever its version says.
NOT_CONTENT = {
    "alias_of",
    "content_type",
    "created_at",
    "first_published_at",
    "latest_revision",
    "locale",
    "numchild",
    "owner",
    "translation_key",
    "updated_at",
    "wagtail_admin_comments",
}


def changes_in_words(model, before, after):
    """Return what differs between two versions of a ``model`` (contents of revisions) as one ``str``; "" for nothing.

    Needs no query. A field that one of the two does not know counts as empty there.
    """
    labels = [
        label
        for field in content_fields(model)
        for label in _labels(field, before.get(field.name), after.get(field.name))
    ]
    return capfirst(", ".join(labels))


def content_fields(model):
    """Return the fields of a model, and the relations to rows of its own, that are the content of a version."""
    fields = [*model._meta.concrete_fields, *model._meta.many_to_many]
    own = [field for field in fields if field.editable and not field.primary_key]
    return [field for field in [*own, *get_all_child_relations(model)] if field.name not in NOT_CONTENT]


def _labels(field, before, after):
    """Return what to say of one field: a list of ``str``, empty when nothing changed."""
    if before == after or (before in EMPTY and after in EMPTY):
        return []
    if field.one_to_many:
        return [] if _rows(before) == _rows(after) else [str(field.related_model._meta.verbose_name_plural)]
    if isinstance(field, StreamField):
        return block_changes(field, blocks_of(before), blocks_of(after))
    if isinstance(field, TranslatedTextField):
        before, after = before or {}, after or {}
        codes = [code for code, _name in settings.LANGUAGES if before.get(code) != after.get(code)]
        return [f"{field.verbose_name} ({language_name(code)})" for code in codes]
    if field.many_to_many and set(before or ()) == set(after or ()):
        return []
    return [str(field.verbose_name)]


def _rows(rows):
    """Return rows without what changes at each save."""
    return [{name: value for name, value in row.items() if name != "pk"} for row in rows or ()]


def blocks_of(value):
    """Return the blocks of a stream (a list of ``dict``) as a version holds it: text, or nothing."""
    blocks = json.loads(value) if isinstance(value, str) and value else value
    return [block for block in blocks or () if isinstance(block, dict)]


def block_changes(field, before, after):
    """Return what to say of a stream: per kind of block how many were changed, are new and went."""
    old = {block.get("id"): block for block in before}
    new = {block.get("id"): block for block in after}
    kept = [block for key, block in new.items() if key in old]
    changed = Counter(block.get("type") for block in kept if block != old[block.get("id")])
    added = Counter(block.get("type") for key, block in new.items() if key not in old)
    removed = Counter(block.get("type") for key, block in old.items() if key not in new)
    labels = [
        *(_counted(field, kind, number) for kind, number in changed.items()),
        *(_("%(what)s (new)") % {"what": _counted(field, kind, number)} for kind, number in added.items()),
        *(
            _("%(what)s (taken out)") % {"what": _counted(field, kind, number)}
            for kind, number in removed.items()
        ),
    ]
    # Two versions of the same blocks may be written otherwise: PostgreSQL orders the keys of JSON its own way.
    if not labels and list(old) != list(new):
        labels = [_("order of “%(field)s”") % {"field": field.verbose_name}]
    return labels


def _counted(field, kind, number):
    """Return the name of a kind of block, with how many there are when it is more than one."""
    block = field.stream_block.child_blocks.get(kind)
    label = str(block.label) if block else str(kind)
    name = label[:1].lower() + label[1:]
    return f"{number} × {name}" if number > 1 else name
