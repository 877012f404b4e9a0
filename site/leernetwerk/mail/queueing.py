"""Asking for a mail, and forgetting those that are not sent yet."""

from django.core.exceptions import ValidationError
from django.db import transaction

from leernetwerk.mail.models import LONGEST_SUBJECT, SEND, Mail
from leernetwerk.outbox.enqueueing import enqueue
from leernetwerk.outbox.models import OutboxTask


def queue_mail(to, subject, text, html="", *, language, about="", reply_to="", unsubscribe_url=""):
    """Write down a mail in the transaction of its cause, to be sent within seconds; a rollback takes it along.

    ``to`` and ``reply_to`` are bare addresses (``str``; ``ValueError`` if they are none; names of domains may have any
    letters). ``subject`` becomes one line. ``text`` is plain text; ``html`` is a whole document without anything from
    elsewhere (:func:`.letters.written` makes both). ``language`` (code) is what they are in. ``about`` names what the
    mail is about, for :func:`forget_mails`. ``unsubscribe_url`` (absolute) is where one press, or a POST by the
    reader's mail program, ends mails of this kind.
    """
    # Before anything is stored: who catches the error can go on with the transaction.
    to, reply_to = sound_address(to), sound_address(reply_to) if reply_to else ""
    with transaction.atomic(savepoint=False):
        mail = Mail.objects.create(
            to=to,
            subject=" ".join(storable(subject).split())[:LONGEST_SUBJECT],
            text=storable(text),
            html=storable(html),
            language=language,
            about=about,
            reply_to=reply_to,
            unsubscribe_url=unsubscribe_url,
        )
        enqueue(SEND, {"mail": mail.key}, key=mail.key)


@transaction.atomic
def forget_mails(about):
    """Forget all mails about ``about`` (``str``) that are not sent yet, also those that were given up.

    Raises ``ValueError`` when ``about`` is empty, as that would be all mails about nothing in particular.
    """
    if not about:
        raise ValueError("Say what the mails are about.")
    mails = Mail.objects.filter(about=about)
    OutboxTask.objects.filter(kind=SEND, key__in=mails.values("key")).delete()
    mails.delete()


def sound_address(address):
    """Return an address without space around it; raises ``ValueError`` unless it is a single one that mail can take."""
    address = str(address).strip()
    try:
        Mail._meta.get_field("to").clean(address, None)
    except ValidationError:
        # Without the address: errors end up in logs.
        raise ValueError("This is no e-mail address.") from None
    return address


def storable(text):
    """Return ``text`` without what no database or mail takes: NUL and half surrogates."""
    return str(text).replace("\x00", "").encode("utf-8", "replace").decode()
