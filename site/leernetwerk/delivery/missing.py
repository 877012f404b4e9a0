"""Counts the addresses that people ask for in vain, without a word about who asked.

No visitor waits for it: what is counted is kept in memory and written after an answer was sent, at most once in so many
seconds. What a scanner tries is left out, and the number of rows has a bound, so that nobody can fill the disk.
"""

import re
import threading
import time
from collections import Counter

import structlog
from django.conf import settings
from django.core.signals import request_finished
from django.db import DatabaseError, InterfaceError, transaction
from django.db.models import F
from django.utils import timezone, translation

from leernetwerk.delivery.models import MissingAddress

log = structlog.get_logger(__name__)

LONGEST_PATH = 255
# Different addresses between two times of writing; others of that moment are not counted.
MOST_WAITING = 100
SECONDS_BETWEEN_WRITES = 10
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


class MissingAddresses:
    """What was asked for in vain and is not written yet."""

    def __init__(self):
        self._lock = threading.Lock()
        self.forget()

    def forget(self):
        """Drop what is not written yet."""
        self._waiting = Counter()
        self._written_at = float("-inf")

    def add(self, path, language):
        """Count one visit in vain of ``path`` (``str``); ``language`` is the code of the answer's language."""
        with self._lock:
            if (path, language) in self._waiting or len(self._waiting) < MOST_WAITING:
                self._waiting[path, language] += 1

    def write_when_due(self):
        """Write what is waiting unless that was done a moment ago; a failing database loses counts only."""
        if self._waiting and time.monotonic() - self._written_at >= SECONDS_BETWEEN_WRITES:
            self.write()

    def write(self):
        """Write what is waiting."""
        with self._lock:
            waiting, self._waiting = self._waiting, Counter()
            self._written_at = time.monotonic()
        try:
            if waiting:
                store(waiting)
        except (DatabaseError, InterfaceError):
            log.warning("Addresses not found could not be counted", number=len(waiting), exc_info=True)


missing_addresses = MissingAddresses()


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
    return not SCANNED.search(path) and not PERSONAL.search(path)


class CountMissingMiddleware:
    """Counts the answers "not found" that a visitor gets; it stands outside of what redirects."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code == 404 and request.method == "GET" and is_counted(request.path):
            language = translation.get_language_from_path(request.path) or translation.get_language()
            missing_addresses.add(request.path.rstrip("/") or "/", language or settings.LANGUAGE_CODE)
        return response


def write_after_answer(**kwargs):
    """Write after an answer was sent, so that nobody waits."""
    missing_addresses.write_when_due()


def connect():
    """Connect the receiver; called once when the applications are ready."""
    request_finished.connect(write_after_answer, dispatch_uid="write missing addresses")
