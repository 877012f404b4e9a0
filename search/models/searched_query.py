from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchedQuery(models.Model):
    """What was looked for on a day, how often, and how much was found the last time; nothing about the people.

    ``query`` is in lower case with single spaces; ``language`` is the code of the search page; ``day`` is one in
    Europe/Amsterdam.
    """

    LONGEST = 100

    language = models.CharField(_("language"), max_length=12)
    day = models.DateField(_("day"))
    query = models.CharField(_("looked for"), max_length=LONGEST)
    times = models.PositiveIntegerField(_("times"), default=0)
    hits = models.PositiveIntegerField(_("found"))

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(fields=["language", "query", "day"], name="searched_query_once_a_day")
        ]
        indexes = [models.Index(fields=["day", "language"], name="searched_query_by_day")]
        verbose_name = _("searched query")
        verbose_name_plural = _("searched queries")

    def __str__(self):
        return self.query
