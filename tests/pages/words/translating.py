"""Pages with three words to translate, and what a translator does with them."""

from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from tests.factories import pages


def english():
    return Locale.objects.get(language_code="en")


def dutch_page(**values):
    """Return a live article whose words are easily told from English ones."""
    values = {
        "title": "Nederlandse titel",
        "slug": "nederlandse-titel",
        "lead": "Nederlandse inleiding",
        "body": [("text", "<p>Eerste alinea</p><p>Tweede alinea</p>"), ("quote", {"text": "Een citaat"})],
    } | values
    page = pages.ArticlePageFactory(**values)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def start(page):
    """Submit a page for translation into English and return the ``Translation``."""
    translate_object(page, [english()])
    return Translation.objects.get(source__object_id=page.translation_key, target_locale=english())


def target(translation):
    """Return the English page fresh from the database."""
    return translation.get_target_instance()


def type_string(translation, dutch, words, path=None):
    """Type a translation of one string, as the translator's screen stores it."""
    segments = StringSegment.objects.filter(source=translation.source, string__data=dutch)
    segment = segments.get(context__path=path) if path else segments.get()
    return StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        locale=translation.target_locale,
        context=segment.context,
        defaults={"data": words, "has_error": False, "field_error": ""},
    )[0]


def type_all(translation, skip=()):
    """Type a translation of each string, but of those in ``skip``, and of the slug."""
    strings = StringSegment.objects.filter(source=translation.source).exclude(context__path="slug")
    for dutch, path in strings.values_list("string__data", "context__path"):
        if dutch not in skip:
            type_string(translation, dutch, f"English {len(dutch)}", path)


def change(page, **values):
    """Publish new values of the Dutch page and refresh what is translated from."""
    page = Page.objects.get(pk=page.pk).specific
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()
    TranslationSource.objects.get(object_id=page.translation_key, locale=page.locale).update_from_db()


def draft_of(page):
    """Return what the newest revision of a page says."""
    return page.get_latest_revision().as_object()
