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
]


@pytest.mark.parametrize(("function", "signature", "digest"), UPSTREAM, ids=lambda one: getattr(one, "__name__", ""))
def test_what_is_wrapped_is_as_it_was(function, signature, digest):
    assert str(inspect.signature(function)) == signature
    assert hashlib.sha256(inspect.getsource(function).encode()).hexdigest()[:16] == digest
