"""Making links, finding, ending and forgetting them."""

import hashlib
import secrets
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from leernetwerk.accounts.links.purposes import purposes
from leernetwerk.accounts.models import MailedLink
from leernetwerk.mail.letters import absolute_url

# 144 bits: nobody guesses one.
TOKEN_BYTES = 18
# For so long a link that ended can still say what became of it.
REMEMBERED = timedelta(days=30)


def make_link(purpose, subject, language):
    """Make a link and return its absolute address (``str``), which cannot be had again later.

    ``purpose`` (``str``) is registered, else ``LookupError``; ``subject`` is kept as ``str``; ``language`` (code) is
    that of its pages. A rollback takes it along.
    """
    if purpose not in purposes:
        raise LookupError(f"Nobody has registered the purpose {purpose!r}.")
    token = secrets.token_urlsafe(TOKEN_BYTES)
    MailedLink.objects.create(
        purpose=purpose,
        subject=str(subject),
        token_hash=hash_of(token),
        language=language,
        expires_at=timezone.now() + purposes[purpose].lifetime,
    )
    return absolute_url(reverse("mailed_link", args=[token]))


def find_link(token):
    """Return the ``MailedLink`` of a token (``str``, whatever somebody asks for), or ``None``.

    One that was revoked is not told from one that never was.
    """
    link = MailedLink.objects.filter(token_hash=hash_of(token)).first()
    return link if link and not link.revoked_at and link.purpose in purposes else None


def revoke_links(purpose, subject, but=""):
    """End all links of a purpose (``str``) for a subject, except that with the token ``but`` (``str``), if given."""
    links = MailedLink.objects.filter(purpose=purpose, subject=str(subject)).exclude(token_hash=hash_of(but))
    links.good(timezone.now()).update(revoked_at=timezone.now())


def forget_links(purpose, subject):
    """Erase all links of a purpose (``str``) for a subject."""
    MailedLink.objects.filter(purpose=purpose, subject=str(subject)).delete()


def forget_old_links():
    """Erase what ended a month ago."""
    MailedLink.objects.over(timezone.now() - REMEMBERED).delete()


def hash_of(token):
    """Return what is stored of a token; it is long and random, so that it needs no salt and no slow hash."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
