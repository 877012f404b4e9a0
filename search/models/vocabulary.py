import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class VocabularyManager(models.Manager):
    """The one row."""

    def stamp(self):
        """Return the stamp (a ``UUID``) of what stands in the vocabulary now; ``None`` when it was never changed."""
        return self.values_list("stamp", flat=True).first()

    def renew(self):
        """Say that the vocabulary is another from now on."""
        self.update_or_create(pk=1, defaults={"stamp": uuid.uuid4()})


class Vocabulary(models.Model):
    """Says by one value whether what editors told search about words was changed: every process looks at it.

    A value that never comes back, and no number: one that was counted up in a transaction that failed would be given to
    another change too.
    """

    stamp = models.UUIDField()

    objects = VocabularyManager()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        verbose_name = _("vocabulary of search")
        verbose_name_plural = _("vocabularies of search")

    def __str__(self):
        return str(self.stamp)
