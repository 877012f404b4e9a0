"""What the room remembers."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MissingAddress(models.Model):
    """An address that people asked for in vain, and how often; nothing about the people.

    ``path`` is decoded, without a query and without a slash at its end; ``language`` is the code of the language in
    which the visitor was told.
    """

    path = models.CharField(_("address"), max_length=255, unique=True)
    language = models.CharField(_("language"), max_length=12)
    count = models.PositiveBigIntegerField(_("times"), default=0)
    first_seen = models.DateTimeField(_("first time"))
    last_seen = models.DateTimeField(_("last time"))
    is_ignored = models.BooleanField(_("ignored"), default=False)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        ordering = ["-count", "-last_seen"]
        verbose_name = _("address not found")
        verbose_name_plural = _("addresses not found")

    def __str__(self):
        return self.path


class LimitCount(models.Model):
    """How often something happened in one period; ``digest`` cannot be traced to who did it (see :mod:`.limits`)."""

    digest = models.CharField(max_length=40, unique=True)
    count = models.PositiveIntegerField()
    expires_at = models.DateTimeField(db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        verbose_name = _("count of a limit")
        verbose_name_plural = _("counts of limits")

    def __str__(self):
        return self.digest
