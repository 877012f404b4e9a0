"""Choosers that load what is shown of the chosen things along with them.

To migrations they are Wagtail's own: what is stored is the same.
"""

import copy

from django.utils.translation import get_language
from wagtail import blocks
from wagtail.models import Page
from wagtail.snippets.blocks import SnippetChooserBlock

from leernetwerk.network.visibility import hidden_from, visible_pages
from leernetwerk.pages.moment import reader
from leernetwerk.pages.written_objects import objects_of


class RecordChooserBlock(SnippetChooserBlock):
    """Chooses a record; ``related`` names what is loaded with it, as in ``select_related``."""

    def __init__(self, target_model, related=(), **kwargs):
        super().__init__(target_model, **kwargs)
        self.related = related

    def deconstruct(self):
        _path, args, kwargs = super().deconstruct()
        kwargs = {name: value for name, value in kwargs.items() if name != "related"}
        return "wagtail.snippets.blocks.SnippetChooserBlock", args, kwargs

    def bulk_to_python(self, values):
        def written(*keys):
            return self.model_class.objects.filter(pk__in=keys).order_by()

        keys = list({value for value in values if value is not None})
        found = objects_of(written, keys, self.related, (self.model_class,)) if keys else []
        records = {record.pk: record for record in found}
        return [copy.copy(records.get(value)) for value in values]


class ReaderPageChooserBlock(blocks.PageChooserBlock):
    """Chooses a page; its translations come along, so that a link leads to the one in the reader's language.

    The chosen page bears ``versions``: language code → live page with ``is_private`` (hidden from strangers).
    """

    def deconstruct(self):
        _path, args, kwargs = super().deconstruct()
        return "wagtail.blocks.PageChooserBlock", args, kwargs

    def bulk_to_python(self, values):
        return chosen_pages(values)


def chosen_pages(keys):
    """Return a ``Page``, or ``None`` for one that is gone, for each of ``keys``, with ``versions``; one query."""
    wanted = {key for key in keys if key is not None}
    if not wanted:
        return [None for _key in keys]
    sets = Page.objects.filter(pk__in=wanted).values("translation_key")
    rows = Page.objects.filter(translation_key__in=sets).select_related("locale")
    by_key = {page.pk: page for page in rows.annotate(is_private=hidden_from(None))}
    chosen = [copy.copy(by_key.get(key)) for key in keys]
    for page in filter(None, chosen):
        page.versions = {
            other.locale.language_code: other
            for other in by_key.values()
            if other.translation_key == page.translation_key and other.live
        }
    return chosen


def version_in_language(page):
    """Return the live version of a chosen page in the active language, else its own, or ``None``."""
    versions = getattr(page, "versions", {})
    return versions.get(get_language()) or (versions.get(page.locale.language_code) if page else None)


def version_for_reader(page, request=None):
    """Return the version of a chosen page for the reader of a request, or ``None`` where there is none to see."""
    version = version_in_language(page)
    if version is None or not version.is_private:
        return version
    user = reader(request)
    if user is None or not user.is_authenticated:
        return None
    return version if visible_pages(user).filter(pk=version.pk).exists() else None
