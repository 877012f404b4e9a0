"""In which languages a page can be read: for the switcher, ``hreflang`` and "only in Dutch"."""

from django.conf import settings
from django.db.models import Case, IntegerField, Value, When
from django.utils.translation import get_language_info

from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.moment import language


def language_choices(page, translations, request):
    """Return one ``dict`` per configured language: ``code``, ``name`` (its own), ``url`` or ``None``, ``current``.

    ``translations`` holds what the reader may see: language code → anything with a ``url_path``.
    """
    current = page.locale.language_code
    choices = []
    for code, _name in settings.LANGUAGES:
        shown = page if code == current else translations.get(code)
        choices.append(
            {
                "code": code,
                "name": get_language_info(code)["name_local"],
                "url": page_address(shown.url_path, request) if shown else None,
                "current": code == current,
            }
        )
    return choices


def preferred_languages(first=None):
    """Return all configured codes, ``first`` (the active language by default) in front."""
    first = first or language()
    return [first, *(code for code, _name in settings.LANGUAGES if code != first)]


def language_rank(prefix="locale__"):
    """Return an expression that sorts rows by how well the reader is served by their language."""
    ranks = [
        When(**{f"{prefix}language_code": code}, then=Value(rank))
        for rank, code in enumerate(preferred_languages())
    ]
    return Case(*ranks, default=Value(len(ranks)), output_field=IntegerField())


def other_language(code):
    """Return ``(code, name in the active language)``, or two empty strings for the active language itself."""
    if code == language():
        return "", ""
    return code, get_language_info(code)["name_translated"]
