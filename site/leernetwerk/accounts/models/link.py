"""A link that was mailed to somebody."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class MailedLinkQuerySet(models.QuerySet):
    """Links by whether they are still good."""

    def good(self, now):
        """Keep those that may be opened and pressed at ``now`` (aware)."""
        return self.filter(revoked_at=None, used_at=None, expires_at__gt=now)

    def over(self, moment):
        """Keep those that ended, in whatever way, before ``moment`` (aware)."""
        return self.filter(Q(expires_at__lt=moment) | Q(used_at__lt=moment) | Q(revoked_at__lt=moment))


class MailedLink(models.Model):
    """Lets whoever has its address do one thing, without an account.

    ``purpose`` is registered (see ``accounts.links.purposes``), ``subject`` what the purpose knows it by, such as a
    primary key. Of the secret in the address only the hash is kept. One that is good once is ``used_at`` then.
    """

    purpose = models.CharField(_("purpose"), max_length=100)
    subject = models.CharField(_("subject"), max_length=200)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    language = models.CharField(_("language"), max_length=10)
    created_at = models.DateTimeField(_("created"), default=timezone.now)
    expires_at = models.DateTimeField(_("expires"), db_index=True)
    used_at = models.DateTimeField(_("used"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)

    objects = MailedLinkQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        verbose_name = _("mailed link")
        verbose_name_plural = _("mailed links")
        indexes = [models.Index(fields=["purpose", "subject"], name="accounts_link_subject")]

    def __str__(self):
        return f"{self.purpose} {self.pk}"
