"""Reads the documents that wait for it: in the background, one after the other, each a few times at most."""

import datetime
import logging
import re
import time

from django.db import transaction
from django.db.models import F, Q
from django.dispatch import Signal
from django.utils import timezone

from leernetwerk.media.models import Document, DocumentPage, DocumentText
from leernetwerk.media.texts.languages import language_of
from leernetwerk.media.texts.outcome import Outcome
from leernetwerk.media.texts.process import read_document

# Sent in the transaction in which the text of a ``document`` is stored, or goes because there is a newer version.
document_text_changed = Signal()

log = logging.getLogger(__name__)
Status = DocumentText.Status
# Whoever reads a document has it for so long; nobody needs more.
CLAIM = datetime.timedelta(seconds=60)
MOST_ATTEMPTS = 3
# Other work waits no longer than this, and for the document that is being read then.
SECONDS_A_TIME = 10
WORD = re.compile(r"\w+")


def await_reading(document):
    """Have the newest version of a ``Document`` read; what was read of an earlier one goes at once."""
    with transaction.atomic():
        text, is_new = DocumentText.objects.update_or_create(
            document=document,
            defaults={
                "status": Status.WAITING,
                "language": "",
                "page_count": 0,
                "word_count": 0,
                "is_whole": True,
                "attempts": 0,
                "claimed_at": None,
                "read_at": None,
            },
        )
        if not is_new:
            text.pages.all()._raw_delete(text.pages.db)
        document_text_changed.send(sender=Document, document=document)


def read_waiting():
    """Read the documents that wait, for some seconds; the rest is for the next time. One that fails stops no other."""
    end = time.monotonic() + SECONDS_A_TIME
    while time.monotonic() < end and (text := claim()):
        try:
            read(text)
        except Exception:  # it is tried again later, and never for ever
            log.exception("Document %s could not be read", text.document_id)


def claim():
    """Return the next ``DocumentText`` that is to be read, for nobody else to read meanwhile, or ``None``."""
    now = timezone.now()
    waiting = DocumentText.objects.filter(
        Q(claimed_at=None) | Q(claimed_at__lt=now - CLAIM), status=Status.WAITING
    )
    while text := waiting.order_by(F("claimed_at").asc(nulls_first=True), "pk").first():
        if waiting.filter(pk=text.pk).update(claimed_at=now, attempts=F("attempts") + 1):
            text.refresh_from_db()
            return text
    return None


def read(text):
    """Read the document of a claimed ``DocumentText`` and store what came of it."""
    if text.attempts > MOST_ATTEMPTS:
        store(text, Status.FAILED, Outcome())
        return
    document = text.document
    try:
        with document.file.storage.open(document.file.name) as file:
            outcome = read_document(file, document.file_type)
    except FileNotFoundError:
        store(text, Status.MISSING, Outcome())
    else:
        store(text, outcome.reason or Status.READ, outcome)


@transaction.atomic
def store(text, status, outcome):
    """Store what came of reading a claimed ``DocumentText``, unless a newer version came meanwhile."""
    mine = DocumentText.objects.select_for_update().filter(pk=text.pk, claimed_at=text.claimed_at)
    if not mine.filter(status=Status.WAITING).exists():
        return
    mine.update(
        status=status,
        language=language_of(outcome.pages),
        page_count=len(outcome.pages),
        word_count=sum(len(WORD.findall(page)) for page in outcome.pages),
        is_whole=outcome.is_whole,
        read_at=timezone.now(),
    )
    pages = (
        DocumentPage(document_text=text, number=number, text=page)
        for number, page in enumerate(outcome.pages, 1)
    )
    DocumentPage.objects.bulk_create(pages, batch_size=200)
    document_text_changed.send(sender=Document, document=text.document)
