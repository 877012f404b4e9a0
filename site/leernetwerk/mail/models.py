"""The one table of the room: what is still to be sent."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# The kind of the tasks that send; their key is that of the mail.
SEND = "mail.send"
LONGEST_SUBJECT = 300


def new_key():
    """Return a key (``str``) that no other mail has."""
    return uuid.uuid4().hex


class Mail(models.Model):
    """A mail until it is sent; then the row goes, and with it whatever it says of anybody.

    ``key`` also makes the Message-ID, the same at every attempt. ``about`` names what the mail is about, such as
    "subscription:12", so that it can be forgotten with that. ``unsubscribe_url`` ends it with one press. A mail that
    is tried between two of its attempts carries in ``next_at`` when the later one is due (see :mod:`.recovery`).
    """

    key = models.CharField(primary_key=True, max_length=32, default=new_key, editable=False)
    to = models.EmailField(_("to"), max_length=254)
    reply_to = models.EmailField(_("reply to"), max_length=254, blank=True)
    subject = models.CharField(_("subject"), max_length=LONGEST_SUBJECT)
    text = models.TextField(_("text"))
    html = models.TextField(_("HTML"), blank=True)
    language = models.CharField(_("language"), max_length=10)
    about = models.CharField(_("about"), max_length=200, blank=True, db_index=True)
    unsubscribe_url = models.CharField(_("address to unsubscribe"), max_length=500, blank=True)
    created_at = models.DateTimeField(_("written"), default=timezone.now)
    next_at = models.DateTimeField(_("next attempt"), null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        verbose_name = _("mail")
        verbose_name_plural = _("mails")

    def __str__(self):
        return self.key
