"""Pins a translation to what it was made from, when it is published and complete."""

from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import Translation

from leernetwerk.pages.localize import untranslated_paths
from leernetwerk.pages.models.truth import TranslationPin, VersionPin
from leernetwerk.pages.truth.originals import original_of
from leernetwerk.pages.truth.words import NOT_READ


def pin_published(sender, instance, **kwargs):
    """Receive ``page_published``: pin a translation that is complete.

    Whether it is or not, what the published version was made from is remembered with it.

    One that is put together from strings is complete when every string has a translation. One that is written in the
    normal editor is so at its first publish; afterwards somebody has to say so (:func:`pin`).
    """
    if instance.alias_of_id or not instance.live:
        return
    original = original_of(instance)
    if original.pk == instance.pk:
        return
    translation = translation_into(instance)
    if translation is None:
        if not TranslationPin.objects.filter(page=instance.pk).exists():
            pin(instance, original, timezone.now())
    elif is_complete(translation):
        moment = source_as_of(translation, original)
        if moment is not None:
            pin(instance, original, moment)
    remember(instance.pk)


def translation_into(page):
    """Return the enabled ``Translation`` that puts ``page`` together, or ``None``."""
    return (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
        )
        .select_related("source", "target_locale")
        .first()
    )


def is_complete(translation):
    """Tell whether every string of the source has a translation (``bool``)."""
    return untranslated_paths(translation.source, translation.target_locale) <= {NOT_READ}


def source_as_of(translation, original):
    """Return the moment at which ``original`` said what the translation says; ``None`` when that is not known.

    A translation of a translation says at best what that one does.
    """
    moment = translation.source.last_updated_at
    if translation.source.locale_id == original.locale_id:
        return moment
    between = TranslationPin.objects.filter(
        page__translation_key=original.translation_key, page__locale=translation.source.locale_id
    ).first()
    return min(moment, between.source_as_of) if between else None


def pin(page, original, moment):
    """Note that the translation ``page`` says what ``original`` said at ``moment`` (an aware ``datetime``)."""
    revision = Page.objects.filter(pk=original.pk).values_list("live_revision", flat=True).get()
    TranslationPin.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "source_id": original.pk,
            "source_revision_id": revision,
            "source_as_of": moment,
            "pinned_at": timezone.now(),
        },
    )
    remember(page.pk)


def pin_as(page, revision):
    """Pin the translation ``page``, live now, to what the version ``revision`` was made from.

    When that is not known the page has no pin any more, and counts as behind by all that its original changed since
    it was first published.
    """
    then = VersionPin.objects.filter(revision=revision).first()
    if then is None:
        live = Page.objects.filter(pk=page.pk).values("live_revision")
        VersionPin.objects.filter(revision__in=live).delete()
        TranslationPin.objects.filter(page=page.pk).delete()
        return
    TranslationPin.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "source_id": original_of(page).pk,
            "source_revision_id": then.source_revision_id,
            "source_as_of": then.source_as_of,
            "pinned_at": timezone.now(),
        },
    )
    remember(page.pk)


def remember(page_key, revision_key=None):
    """Note with a version of a page (default: the one that is live) what the page as it is now was made from."""
    pins = TranslationPin.objects.filter(page=page_key)
    for live, source_revision, source_as_of in pins.values_list(
        "page__live_revision", "source_revision", "source_as_of"
    ):
        if revision_key or live:
            VersionPin.objects.update_or_create(
                revision_id=revision_key or live,
                defaults={"source_revision_id": source_revision, "source_as_of": source_as_of},
            )
