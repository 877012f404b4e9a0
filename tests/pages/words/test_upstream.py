"""Fails when a release of wagtail-localize changes what ``leernetwerk.pages.localize`` wraps or replaces.

Read what changed, fit the module to it, and then write the new digest here.
"""

import hashlib
import inspect

import pytest
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import StringSegmentQuerySet, StringTranslation, TranslationSource

from leernetwerk.pages import localize

UPSTREAM = [
    (
        localize._handle_block,
        "(self, block_type, block_value, raw_value=None)",
        "f009254c4bb5586f",
    ),
    (
        localize._get_segments,
        "(self, locale, fallback=False)",
        "881620476f6f91b6",
    ),
    (
        localize._ingest_segments,
        "(original_obj, translated_obj, src_locale, tgt_locale, segments)",
        "46077c1009b9e8c9",
    ),
    (
        localize._create_or_update,
        "(self, locale, user=None, publish=True, copy_parent_pages=False, fallback=False)",
        "4c68c20a8ba2648b",
    ),
    (
        localize._save_target,
        "(self, user=None, publish=True)",
        "d63133399d2c3e40",
    ),
    (
        localize._title_typed,
        "(instance, **kwargs)",
        "9ffe5f167c48367b",
    ),
    (
        TranslationSource.as_instance,
        "(self)",
        "c1ca0990554944e1",
    ),
    (
        TranslationSource.get_ephemeral_translated_instance,
        "(self, locale, fallback=False)",
        "c6a070c490671142",
    ),
    (
        TranslationSource.sync_view_restrictions,
        "(self, original, translation_page)",
        "e0321e92cb4f62cc",
    ),
    (
        StringSegmentQuerySet.annotate_translation,
        "(self, locale, include_errors=False)",
        "f4a7af7fd3448f31",
    ),
    (
        StringTranslation.set_field_error,
        "(self, error)",
        "97629b23b234f8b5",
    ),
    (
        localize._page_buttons,
        "(page: 'Page', user, view_name=None, next_url=None)",
        "2a98d3b297d8c957",
    ),
    (
        copy_synchronised_fields,
        "(source, target)",
        "21e885dc252383bc",
    ),
]


@pytest.mark.parametrize(
    ("function", "signature", "digest"), UPSTREAM, ids=lambda one: getattr(one, "__name__", "")
)
def test_what_is_wrapped_is_as_it_was(function, signature, digest):
    assert str(inspect.signature(function)) == signature
    assert hashlib.sha256(inspect.getsource(function).encode()).hexdigest()[:16] == digest
