"""Counts the addresses that people ask for in vain, without a word about who asked.

No visitor waits for it (see ``waiting``). What a scanner tries is left out, and the number of rows has a bound, so that
nobody can fill the disk.
"""

import re

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone, translation

from leernetwerk.delivery.models import MissingAddress
from leernetwerk.delivery.secret_addresses import PREFIX
from leernetwerk.delivery.waiting import WaitingCounts

LONGEST_PATH = 255
MOST_ROWS = 2000
# Files and folders of other software, hidden files, and what only a scanner writes in an address.
SCANNED = re.compile(
    r"\.(?:php\d?|aspx?|jspx?|cgi|env|git|sql|bak|ini|ya?ml|sh|exe|dll|do|action|log|conf|pem|key)(?:/|$|[.~])"
    r"|/\.(?!well-known/)|/(?:wp-|wordpress|xmlrpc|phpmyadmin|pma|cgi-bin|vendor/|actuator|autodiscover|owa/|_profiler)"
    r"|\.\.|//|[<>\"'`{}|\\^;]|/etc/",
    re.IGNORECASE,
)
# An e-mail address, or a word so long and mixed that it may be somebody's one-time link.
PERSONAL = re.compile(r"@|(?=[^/]*\d)(?=[^/]*[A-Za-z])[A-Za-z0-9_=]{24,}")

missing_addresses = WaitingCounts("addresses not found", lambda counts: store(counts))


@transaction.atomic
def store(counts):
    """Add ``counts`` ((path, language) → number) to what is stored, within the bound on rows."""
    now = timezone.now()
    known = set(
        MissingAddress.objects.filter(path__in=[path for path, _language in counts]).values_list(
            "path", flat=True
        )
    )
    new = {path: language for path, language in counts if path not in known}
    MissingAddress.objects.bulk_create(
        [
            MissingAddress(path=path, language=language, first_seen=now, last_seen=now)
            for path, language in new.items()
        ],
        ignore_conflicts=True,
    )
    for (path, _language), number in sorted(counts.items()):
        MissingAddress.objects.filter(path=path).update(count=F("count") + number, last_seen=now)
    if new:
        keep_within_bound()


def keep_within_bound():
    """Remove what was asked for least, and longest ago, beyond ``MOST_ROWS``; what is ignored stays longest."""
    superfluous = MissingAddress.objects.count() - MOST_ROWS
    if superfluous > 0:
        least = MissingAddress.objects.order_by("is_ignored", "count", "last_seen", "pk")
        keys = list(least.values_list("pk", flat=True)[:superfluous])
        MissingAddress.objects.filter(pk__in=keys).delete()


def is_counted(path):
    """Tell whether ``path`` (``str``) may be kept: one that a person may have followed, and that names nobody."""
    if len(path) > LONGEST_PATH or not path.isprintable():
        return False
    # Django looks for what the admin does not have in each language too.
    if path.startswith(settings.STATIC_URL) or settings.ADMIN_PREFIX in path:
        return False
    return not path.startswith(PREFIX) and not SCANNED.search(path) and not PERSONAL.search(path)


class CountMissingMiddleware:
    """Counts the answers "not found" that a visitor gets; it stands outside of what redirects."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code == 404 and request.method == "GET" and is_counted(request.path):
            language = translation.get_language_from_path(request.path) or translation.get_language()
            path = request.path.rstrip("/") or "/"
            missing_addresses.add((path, language or settings.LANGUAGE_CODE))
        return response
