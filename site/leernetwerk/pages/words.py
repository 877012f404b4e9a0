"""The words of a page, as told apart from its facts: emptying them, and keeping the old where a new one lacks."""

from collections import defaultdict

from django.db import models
from django.utils.text import slugify
from wagtail.coreutils import find_available_slug
from wagtail.fields import StreamField
from wagtail_localize.fields import get_translatable_fields

# A page cannot do without these, a draft neither.
NEVER_EMPTY = ("title", "slug")


def word_fields(model):
    """Return the names of the fields of a page type that a translator translates, without the title and the slug."""
    names = [field.field_name for field in get_translatable_fields(model) if field.is_translated(None)]
    kinds = (StreamField, models.CharField, models.TextField)
    return [
        name for name in names if name not in NEVER_EMPTY and isinstance(model._meta.get_field(name), kinds)
    ]


def empty_words(page):
    """Empty the words of a page (not saved), so that what is left is its title, its slug and its facts."""
    for name in word_fields(type(page)):
        field = page._meta.get_field(name)
        setattr(page, name, field.stream_block.to_python([]) if isinstance(field, StreamField) else "")


def save_emptied(page):
    """Empty the words of a draft (a specific page) and store it, its latest revision included."""
    empty_words(page)
    page.save()
    if revision := page.latest_revision:
        revision.content = page.serializable_data()
        revision.save(update_fields=["content"])


def keep_old_words(page, stored, paths):
    """Give ``page`` what ``stored`` (the same page as it is in the database) says at ``paths``.

    ``paths`` are wagtail-localize's content paths of strings without a translation. A block of a stream is kept as a
    whole: with one string missing, the block is what it was before, or left out if it is new.
    """
    missing = defaultdict(set)
    for path in paths:
        name, _dot, rest = path.partition(".")
        missing[name].add(rest.partition(".")[0])
    for name, block_ids in missing.items():
        if isinstance(page._meta.get_field(name), StreamField):
            _keep_old_blocks(page, stored, name, block_ids)
        else:
            setattr(page, name, getattr(stored, name))


def _keep_old_blocks(page, stored, name, block_ids):
    old = {block["id"]: block for block in getattr(stored, name).get_prep_value()}
    blocks = [
        old.get(block["id"]) if block["id"] in block_ids else block
        for block in getattr(page, name).get_prep_value()
    ]
    stream_block = page._meta.get_field(name).stream_block
    setattr(page, name, stream_block.to_python([block for block in blocks if block]))


def is_new(page):
    """Tell whether a page has never been published."""
    return not page.live and page.first_published_at is None


def slug_from_title(page):
    """Return a slug (``str``) made of the page's title; the slug that it has if the title holds no letters for one."""
    return slugify(page.title) or page.slug


def free_slug(page, slug):
    """Return ``slug``, with a number behind it if another page at the same place has it already."""
    return find_available_slug(page.get_parent(), slugify(slug) or page.slug, ignore_page_id=page.pk)
