"""The site's languages as choices that no migration repeats."""

from django.conf import settings


def language_choices():
    """Return the configured languages as (code, name) pairs; a further one needs no migration."""
    return list(settings.LANGUAGES)


def default_language():
    """Return the code of the language that a new user starts with."""
    return settings.LANGUAGE_CODE
