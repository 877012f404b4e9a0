"""Choosers that load what is shown of the chosen things along with them.

To migrations they are Wagtail's own: what is stored is the same.
"""

import copy

from django.utils.translation import get_language
from wagtail import blocks
from wagtail.models import Page
from wagtail.snippets.blocks import SnippetChooserBlock

from leernetwerk.network.visibility import hidden_from


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
        records = self.model_class.objects.select_related(*self.related).in_bulk(values)
        return [copy.copy(records.get(value)) for value in values]


class ReaderPageChooserBlock(blocks.PageChooserBlock):
    """Chooses a page; its translations come along, so that a link leads to the one in the reader's language.

    The chosen page bears ``versions``: language code → live page with ``is_private`` (whether strangers may not see it).
    """

    def deconstruct(self):
        _path, args, kwargs = super().deconstruct()
        return "wagtail.blocks.PageChooserBlock", args, kwargs

    def bulk_to_python(self, values):
        keys = Page.objects.filter(pk__in=values).values("translation_key")
        pages = (
            Page.objects.filter(translation_key__in=keys)
            .select_related("locale")
            .annotate(is_private=hidden_from(None))
        )
        by_key = {page.pk: page for page in pages}
        chosen = [copy.copy(by_key.get(value)) for value in values]
        for page in filter(None, chosen):
            page.versions = {
                other.locale.language_code: other
                for other in by_key.values()
                if other.translation_key == page.translation_key and other.live
            }
        return chosen


def version_for_reader(page):
    """Return the public version of a chosen page that serves a reader of the active language best, or ``None``."""
    versions = [version for version in getattr(page, "versions", {}).values() if not version.is_private]
    by_language = {version.locale.language_code: version for version in versions}
    return (
        by_language.get(get_language())
        or by_language.get(page.locale.language_code)
        or next(iter(versions), None)
    )
