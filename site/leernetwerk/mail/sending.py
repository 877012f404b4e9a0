"""Sending what is due: the handler of the outbox.

A batch goes over one connection. Each mail is forgotten as soon as the server has taken it, so only one that was at
hand when a worker was killed can go out twice.
"""

import smtplib
import time

from django.core.mail import get_connection
from django.utils import timezone
from django.utils.translation import gettext_noop

from leernetwerk.mail.messages import message_of
from leernetwerk.mail.models import Mail
from leernetwerk.mail.recovery import hasten, was_tried_before
from leernetwerk.outbox.outcomes import GiveUp, SomeFailed, TryAgainAt

BATCH = 20
# Seconds. Nothing else waits longer for a server that hangs, whatever it does between its silences
# (settings.EMAIL_TIMEOUT is the longest of those) …
TIME_LIMIT = 10
# … and a batch begins no further mail after so many.
BUDGET = 4
REFUSED = gettext_noop("The mail server refuses this mail for good: the address may not exist.")
FIRST_PERMANENT_CODE = 500


def send(payloads):
    """Send the mails of ``payloads`` (``{"mail": key}``); raises ``SomeFailed`` about those that were not taken."""
    mails = Mail.objects.in_bulk([payload["mail"] for payload in payloads])
    waiting = [
        (number, mails[payload["mail"]])
        for number, payload in enumerate(payloads)
        if payload["mail"] in mails  # else sent, or forgotten
    ]
    if waiting and (errors := send_all(waiting)):
        raise SomeFailed(errors)


def send_all(waiting):
    """Send mails, pairs of a number and a ``Mail``; return number → exception for those that were not taken."""
    errors = {}
    end = time.monotonic() + BUDGET
    connection = get_connection()
    try:
        for number, mail in waiting:
            if time.monotonic() > end:
                errors[number] = TryAgainAt(timezone.now())
                continue
            try:
                send_one(mail, connection)
            except (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError) as error:
                errors[number] = outcome(error, mail)
                hang_up(connection)
            except OSError as error:
                # The server itself: nothing else will get through either. (What smtplib raises is an OSError too.)
                hang_up(connection)
                errors |= {other: outcome(error, one) for other, one in waiting if other >= number}
                break
            except Exception as error:  # whatever is wrong with one mail, the others must go out
                errors[number] = outcome(error, mail)
                hang_up(connection)
    except BaseException:
        # Such as the alarm of the time limit: a polite goodbye could hang as well.
        hang_up(connection)
        raise
    connection.close()
    return errors


def send_one(mail, connection):
    """Send a mail and forget it; a success after failures brings the others forward that failed."""
    # Does nothing while it is open; without this, each mail would have a connection of its own.
    connection.open()
    message_of(mail, connection).send()
    is_recovery = was_tried_before(mail)
    mail.delete()
    if is_recovery:
        hasten()


def outcome(error, mail):
    """Return what the outbox is told about a failure (an exception)."""
    if is_permanent(error):
        return GiveUp(REFUSED)
    if mail.next_at and mail.next_at > timezone.now():
        # It was only tried in between, which counts for nothing.
        return TryAgainAt(mail.next_at)
    return error


def is_permanent(error):
    """Tell whether a server has refused the recipient or the mail for good."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= FIRST_PERMANENT_CODE for code, _text in error.recipients.values())
    return isinstance(error, smtplib.SMTPDataError) and error.smtp_code >= FIRST_PERMANENT_CODE


def hang_up(connection):
    """Break a connection without a goodbye, which could hang; the next mail opens it anew."""
    smtp = getattr(connection, "connection", None)
    if smtp is not None:
        smtp.close()
        connection.connection = None
