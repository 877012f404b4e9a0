"""What the ledger of erasures knows an answered form by."""

from django.conf import settings
from django.utils.crypto import salted_hmac

SALT = "leernetwerk.forms.erasure"


def mark_of(submission, secret=None):
    """Return the mark (``str``) of a ``Submission``, made with ``secret``, the site's key unless given.

    It is made of the random key of the form and not of its primary key, which another one gets after a restored backup.
    """
    return salted_hmac(SALT, submission.idempotency_key, secret=secret, algorithm="sha256").hexdigest()


def marks_of(submission):
    """Return every mark (set of ``str``) that a ``Submission`` may have in the ledger: keys of a site change."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return {mark_of(submission, secret) for secret in secrets}
