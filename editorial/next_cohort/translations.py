"""Lets the translator's screen know the words of copied pages: a text that is the same needs no second translation."""

from wagtail_localize.models import (
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationContext,
    TranslationSource,
)


def carry_translations(pairs, user):
    """Register copies of pages as translations, where the pages that they were copied from are put together so.

    ``pairs`` are those of :func:`~editorial.next_cohort.pages.copy_pages`. A translation that is written in the normal
    editor stays one.
    """
    for old, new in pairs:
        translation = Translation.objects.filter(
            source__object_id=old.translation_key, target_locale=old.locale_id, enabled=True
        ).select_related("source")
        for one in translation:
            original = next((copy for page, copy in pairs if page.locale_id == one.source.locale_id), None)
            if original is not None:
                carry_translation(original, old, new, user)


def carry_translation(original, old, new, user):
    """Give ``new``, a copy of the translation ``old``, a ``Translation`` from ``original`` with all that is known."""
    source, _created = TranslationSource.update_or_create_from_instance(original)
    Translation.objects.create(source=source, target_locale=new.locale)
    known = {
        (translation.translation_of_id, translation.context.path): translation
        for translation in StringTranslation.objects.filter(
            locale=old.locale_id, context__object_id=old.translation_key
        ).select_related("context")
    }
    own_words = {"title": new.title, "slug": new.slug}
    for segment in StringSegment.objects.filter(source=source).select_related("context"):
        path = segment.context.path
        translation = known.get((segment.string_id, path))
        if path in own_words:
            translation = StringTranslation(
                data=own_words[path],
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
                last_translated_by=user,
            )
        if translation is not None:
            store_copy(
                translation, translation_of_id=segment.string_id, locale=new.locale, context=segment.context
            )
    carry_overrides(old, new)


def store_copy(translation, **values):
    """Store ``translation`` (of a string, perhaps stored elsewhere) as a new one with other ``values``."""
    StringTranslation.objects.create(
        data=translation.data,
        translation_type=translation.translation_type,
        tool_name=translation.tool_name,
        last_translated_by=translation.last_translated_by,
        **values,
    )


def carry_overrides(old, new):
    """Keep what was chosen otherwise in the translation ``old``, such as a picture, in its copy ``new``."""
    contexts = {
        context.path: context for context in TranslationContext.objects.filter(object_id=new.translation_key)
    }
    overrides = SegmentOverride.objects.filter(locale=old.locale_id, context__object_id=old.translation_key)
    for override in overrides.select_related("context"):
        if override.context.path in contexts:
            SegmentOverride.objects.create(
                locale_id=new.locale_id,
                context=contexts[override.context.path],
                last_translated_by=override.last_translated_by,
                data_json=override.data_json,
            )


def forget_translations(pages):
    """Delete what wagtail-localize holds of ``pages``, which are to be deleted themselves."""
    keys = {page.translation_key for page in pages}
    StringTranslation.objects.filter(context__object_id__in=keys).delete()
    SegmentOverride.objects.filter(context__object_id__in=keys).delete()
    TranslationSource.objects.filter(object_id__in=keys).delete()
