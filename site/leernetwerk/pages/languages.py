"""In which languages a page can be read: for the switcher, ``hreflang`` and "only in Dutch"."""

from django.conf import settings
from django.utils.translation import get_language_info
from wagtail.models import Page

from leernetwerk.network.visibility import hidden_from


def live_translations(page, request):
    """Return the versions of ``page`` that the visitor may see, itself included: language code → page."""
    translations = (
        Page.objects.live()
        .filter(~hidden_from(getattr(request, "user", None)), translation_key=page.translation_key)
        .select_related("locale")
    )
    return {translation.locale.language_code: translation for translation in translations}


def language_choices(page, request):
    """Return one ``dict`` per configured language: ``code``, ``name`` (its own), ``url`` or ``None``, ``current``."""
    translations = live_translations(page, request)
    current = page.locale.language_code
    choices = []
    for code, _name in settings.LANGUAGES:
        translation = page if code == current else translations.get(code)
        choices.append(
            {
                "code": code,
                "name": get_language_info(code)["name_local"],
                "url": translation.get_url(request) if translation else None,
                "current": code == current,
            }
        )
    return choices
