"""What the ledger of erasures knows an answered form or a subscription by."""

from django.conf import settings
from django.utils.crypto import salted_hmac

SALT = "leernetwerk.forms.erasure"


def mark_of(key, secret=None):
    """Return the mark (``str``) of what has a random ``key`` (``str``), made with ``secret`` or the site's.

    It is not made of a primary key, which another one gets after a restored backup.
    """
    return salted_hmac(SALT, key, secret=secret, algorithm="sha256").hexdigest()


def marks_of(key):
    """Return every mark (set of ``str``) that what has this ``key`` may have in the ledger: sites change theirs."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return {mark_of(key, secret) for secret in secrets}
