"""Who gets mail about something."""

import secrets

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leernetwerk.accounts.fields import CaseInsensitiveEmailField


def random_key():
    """Return what a new subscription is known by when it is erased (``str``)."""
    return secrets.token_hex(16)


class Subscription(models.Model):
    """An address that gets mail about one thing once its owner has confirmed it.

    ``topic`` is registered (see ``accounts.subscriptions.topics``), ``subject`` what the topic knows the thing by, such
    as a primary key. ``asked_at`` is when it was last asked for, ``mailed_at`` when a mail about the asking was last
    queued. ``key`` tells it from every other one there was, in backups too, where primary keys come again.
    """

    key = models.CharField(max_length=64, default=random_key, editable=False)
    email = CaseInsensitiveEmailField(_("e-mail address"), max_length=254)
    topic = models.CharField(_("topic"), max_length=100)
    subject = models.CharField(_("subject"), max_length=100)
    language = models.CharField(_("language"), max_length=10)
    asked_at = models.DateTimeField(_("asked for"), default=timezone.now)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    mailed_at = models.DateTimeField(_("mailed"), null=True, blank=True)
    reminded_at = models.DateTimeField(_("reminded"), null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        verbose_name = _("subscription")
        verbose_name_plural = _("subscriptions")
        constraints = [
            models.UniqueConstraint(fields=["email", "topic", "subject"], name="accounts_subscription_once")
        ]
        indexes = [models.Index(fields=["topic", "subject"], name="accounts_subscription_topic")]

    def __str__(self):
        return f"{self.topic} {self.pk}"
