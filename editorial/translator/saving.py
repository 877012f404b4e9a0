"""Stores what a translator typed."""

from django.db import transaction
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from editorial.translator.markup import plain_text


@transaction.atomic
def store(changes, translation, user):
    """Store ``changes`` (pairs of an item and what is stored for it) for every place of each item, by ``user``."""
    for item, data in changes:
        for context in item.contexts:
            _store_at(item.string, context, data, translation, user)


def _store_at(string, context, data, translation, user):
    place = {"translation_of": string, "context": context, "locale": translation.target_locale}
    if not data:
        StringTranslation.objects.filter(**place).delete()
        return
    StringTranslation.objects.update_or_create(
        **place,
        defaults={
            "data": data,
            "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            "tool_name": "",
            "last_translated_by": user,
            "has_error": False,
            "field_error": "",
        },
    )
    if context.path == "title":
        # wagtail-localize writes it as it is stored, with "&amp;" for "&".
        pages = Page.objects.filter(translation_key=context.object_id, locale=translation.target_locale)
        pages.update(draft_title=plain_text(data))
