"""A mail as it goes over the line."""

from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.message import sanitize_address


def message_of(mail, connection=None):
    """Return the ``EmailMultiAlternatives`` of a :class:`~.models.Mail`, to be sent over ``connection``."""
    headers = {
        # The same at each attempt, so that a mail that came twice is recognised as one.
        "Message-ID": f"<{mail.key}@{sender_domain()}>",
        # Keeps programs that answer for people on holiday from answering (RFC 3834).
        "Auto-Submitted": "auto-generated",
        "Content-Language": mail.language,
    }
    if mail.unsubscribe_url:
        # One press in the mail program (RFC 8058).
        headers["List-Unsubscribe"] = f"<{mail.unsubscribe_url}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message = EmailMultiAlternatives(
        mail.subject,
        mail.text,
        to=[mail.to],
        reply_to=[mail.reply_to] if mail.reply_to else None,
        headers=headers,
        connection=connection,
    )
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    return message


def sender_domain():
    """Return the domain of the address that mails come from (``str``), as mail servers write it."""
    address = sanitize_address(settings.DEFAULT_FROM_EMAIL, "utf-8")
    return parseaddr(address)[1].rpartition("@")[2] or "localhost"
