"""Where wagtail-localize is made to do otherwise: the only module that wraps or replaces functions of it.

Stock fills whatever has no translation yet with the words of the original, and writes drafts into the live page. Here
a string without a translation leaves the page as it is at that place, and a draft is a draft.
``tests/pages/words/test_upstream.py`` fails when a new release changes what is wrapped or replaced here.
"""

from functools import partial

import wagtail_localize.models as upstream
import wagtail_localize.wagtail_hooks as upstream_hooks
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.db.models.signals import post_save, pre_save
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.actions.copy_for_translation import ParentNotTranslatedError
from wagtail.models import Page
from wagtail.signals import copy_for_translation_done
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import (
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationLog,
    TranslationSource,
)
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

from leernetwerk.pages.words import (
    free_slug,
    is_new,
    keep_old_words,
    save_emptied,
    slug_from_title,
)

_handle_block = StreamFieldSegmentExtractor.handle_block
_get_segments = TranslationSource._get_segments_for_translation
_ingest_segments = upstream.ingest_segments
_create_or_update = TranslationSource.create_or_update_translation
_save_target = Translation.save_target
_title_typed = upstream.post_save_string_translation
_page_buttons = upstream_hooks.page_listing_more_buttons


class Segments(list):
    """The segments of a translation. ``untranslated``: the content paths that lack one (a ``set``)."""

    untranslated = frozenset()


def untranslated_paths(source, locale):
    """Return the content paths (a ``set``) at which a string of ``source`` has no valid translation into ``locale``."""
    strings = StringSegment.objects.filter(source=source).annotate_translation(locale)
    rows = strings.values_list("context__path", "translation")
    return {path for path, translation in rows if not (translation or "").strip()}


def handle_block(self, block_type, block_value, raw_value=None):
    """Return the segments of a block's value as stock does; none when there is no value, where stock stumbles.

    Data that was not typed in a form (imported, older than a field of its block) may lack parts of a block.
    """
    return [] if block_value is None else _handle_block(self, block_type, block_value, raw_value)


def get_segments_for_translation(self, locale, fallback=False):
    """Return what stock does, as :class:`Segments` that remember where a translation lacks."""
    segments = Segments(_get_segments(self, locale, fallback=fallback))
    segments.untranslated = untranslated_paths(self, locale)
    return segments


def ingest_segments(original_obj, translated_obj, src_locale, tgt_locale, segments):
    """Put translations in a page as stock does, and the page's own words back where a translation lacks."""
    _ingest_segments(original_obj, translated_obj, src_locale, tgt_locale, segments)
    if not isinstance(translated_obj, Page):
        return
    stored = type(translated_obj)._base_manager.get(pk=translated_obj.pk)
    keep_old_words(translated_obj, stored, segments.untranslated)
    if not is_new(stored):
        translated_obj.slug = stored.slug


def create_or_update_translation(
    self, locale, user=None, publish=True, copy_parent_pages=False, fallback=False
):
    """Write the translations into the page in ``locale``: a new revision, and the live page only by publishing.

    Takes and returns what stock does (the page, and whether it is new), and raises a ``ValidationError`` too when the
    page above has no translation: stock would show the Dutch one there.
    """
    # The original may have been published again since this was read: its text and its strings have to match.
    self.refresh_from_db(fields=["content_json"])
    original = self.as_instance()
    if not isinstance(original, Page):
        return _create_or_update(self, locale, user, publish, copy_parent_pages, fallback)
    try:
        with transaction.atomic():
            page, created = _page_in(self, original, locale)
            copy_synchronised_fields(original, page)
            segments = self._get_segments_for_translation(locale, fallback=fallback)
            upstream.ingest_segments(original, page, self.locale, locale, segments)
            revision = _save(page, user, publish, "slug" not in segments.untranslated)
            self.sync_view_restrictions(original, page)
            TranslationLog.objects.create(source=self, locale=locale, revision=revision)
            if publish:
                # Who calls has seen to it that the user may publish.
                transaction.on_commit(partial(revision.publish, user=user, skip_permission_checks=True))
    except ValidationError as error:
        _mark_errors(self, locale, error)
        raise
    return page, created


def _page_in(source, original, locale):
    """Return the page in ``locale`` and whether it was made now; an alias becomes a draft of its own."""
    page = source.object.get_instance_or_none(locale)
    if page is None:
        try:
            return original.copy_for_translation(locale), True
        except ParentNotTranslatedError as error:
            message = _("The page above it has to be translated first.")
            raise ValidationError({NON_FIELD_ERRORS: message}) from error
    page = page.specific
    if page.alias_of_id:
        page.alias_of = None
        page.live = False
        page.first_published_at = None
        save_emptied(page)
    return page, False


def _save(page, user, publish, slug_is_typed):
    """Store a page's new words and return the revision; a draft may lack what a published page must have."""
    if publish and is_new(page) and not slug_is_typed:
        page.slug = slug_from_title(page)
    page.slug = free_slug(page, page.slug)
    empty = [field.name for field in page._meta.fields if getattr(page, field.attname) in field.empty_values]
    page.full_clean(exclude=[] if publish else empty)
    if not page.live:
        page.save()
    return page.save_revision(user=user, clean=False)


def _mark_errors(source, locale, error):
    """Note with the translations in ``locale`` what is wrong with them, for the translator to see."""
    for path, errors in error.error_dict.items():
        at_path = {"locale": locale, "context__object": source.object, "context__path": path}
        current = StringSegment.objects.filter(source=source, context__path=path).values("string")
        for translation in StringTranslation.objects.filter(translation_of__in=current, **at_path):
            translation.set_field_error(errors)
        for override in SegmentOverride.objects.filter(**at_path):
            override.set_field_error(errors)


def save_target(self, user=None, publish=True):
    """Save the page as stock does; ``ValidationError`` at a first publish whose title is not translated."""
    if publish and lacks_title(self):
        raise ValidationError({"title": _("The title has to be translated before the page is published.")})
    _save_target(self, user=user, publish=publish)


def lacks_title(translation):
    """Tell whether a page was never published and its title is not translated (a ``Translation``; ``bool``)."""
    page = translation.source.object.get_instance_or_none(translation.target_locale)
    if isinstance(page, Page) and not is_new(page) and not page.alias_of_id:
        return False
    return "title" in untranslated_paths(translation.source, translation.target_locale)


def _copied_for_translation(sender, source_obj, target_obj, **kwargs):
    if isinstance(target_obj, Page):
        save_emptied(target_obj)


def _clean_string(sender, instance, raw=False, **kwargs):
    """Leave out the one character that PostgreSQL keeps in no text."""
    instance.data = instance.data.replace("\x00", "")


def note_draft_title(sender, instance, **kwargs):
    """Let lists of pages show a title that is being translated, as stock does, cut to what a title can hold.

    A longer one is kept with the translation, for the translator to mend; PostgreSQL refuses it in the page.
    """
    if instance.context is None or instance.context.path != "title":
        return
    longest = Page._meta.get_field("draft_title").max_length
    pages = Page.objects.filter(translation_key=instance.context.object_id, locale_id=instance.locale_id)
    pages.update(draft_title=instance.data[:longest])


def page_buttons(page, user, view_name=None, next_url=None):
    """Return the buttons for a page that stock has, but for "Sync translated pages": that happens by itself."""
    buttons = _page_buttons(page, user, view_name=view_name, next_url=next_url)
    return [button for button in buttons if button.icon_name != "resubmit"]


def _replace_hook(name, stock, ours):
    """Register ``ours`` for a hook of Wagtail in the place of ``stock``, for which Wagtail has no function."""
    hooks._hooks[name] = [(ours if hook is stock else hook, order) for hook, order in hooks._hooks[name]]


def connect():
    """Put the functions of this module in the place of stock; called once when the applications are ready."""
    StreamFieldSegmentExtractor.handle_block = handle_block
    TranslationSource._get_segments_for_translation = get_segments_for_translation
    TranslationSource.create_or_update_translation = create_or_update_translation
    Translation.save_target = save_target
    upstream.ingest_segments = ingest_segments
    for name in ("register_page_header_buttons", "register_page_listing_more_buttons"):
        _replace_hook(name, _page_buttons, page_buttons)
    copy_for_translation_done.connect(_copied_for_translation, dispatch_uid="empty words")
    post_save.disconnect(_title_typed, sender=StringTranslation)
    post_save.connect(note_draft_title, sender=StringTranslation, dispatch_uid="note draft title")
    pre_save.connect(_clean_string, sender=StringTranslation, dispatch_uid="clean string")
