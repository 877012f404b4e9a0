from django.db import models
from django.utils.translation import gettext_lazy as _

from search.models.searched_query import SearchedQuery


class IgnoredQuery(models.Model):
    """What somebody may look for, but staff need not see in the list; it stays so when it is looked for again."""

    language = models.CharField(_("language"), max_length=12)
    query = models.CharField(_("looked for"), max_length=SearchedQuery.LONGEST)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["language", "query"], name="ignored_query_once")]
        verbose_name = _("ignored query")
        verbose_name_plural = _("ignored queries")

    def __str__(self):
        return self.query
