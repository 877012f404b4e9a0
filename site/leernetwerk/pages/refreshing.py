"""Keeps what is translated from the same as what is published: nobody has to press *Sync*."""

import logging
from functools import partial

from django.db import transaction
from wagtail.signals import page_published
from wagtail_localize.models import TranslationSource

log = logging.getLogger(__name__)


def refresh_source(translation_key, locale_id):
    """Read the page in a locale anew as what its translations are made from; does nothing without translations.

    Translations stay as they are: which strings lack one, or have one of older words, is seen in the translator's
    screen. A failure is logged with its traceback, for the original is published by now.
    """
    try:
        with transaction.atomic():
            for source in TranslationSource.objects.filter(object_id=translation_key, locale=locale_id):
                source.update_from_db()
    except Exception:  # whoever published must not be told that it failed, which it did not
        log.exception("What the translations of %s are made from could not be read anew", translation_key)


def _published(sender, instance, **kwargs):
    transaction.on_commit(partial(refresh_source, instance.translation_key, instance.locale_id))


def connect():
    """Connect the receiver; called once when the applications are ready."""
    page_published.connect(_published, dispatch_uid="refresh the source of translations")
