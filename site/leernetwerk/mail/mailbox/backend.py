"""Keeps mails in the mailbox instead of sending them."""

from django.core.mail.backends.base import BaseEmailBackend

from leernetwerk.mail.mailbox.files import keep


class EmailBackend(BaseEmailBackend):
    """The backend of Django's mail on a developer's machine."""

    def send_messages(self, email_messages):
        """Keep each message and return how many there were."""
        for message in email_messages:
            keep(message.message().as_bytes())
        return len(email_messages)
