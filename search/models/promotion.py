from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable, Page

from leernetwerk.accounts.languages import language_choices
from search.vocabulary.phrases import cleaned, phrases_of, stems_of


class Promotion(ClusterableModel):
    """Pages that stand above the results when somebody looks for certain words in a language.

    ``queries`` are phrases with commas between. It holds on the days from ``since`` up to and including ``until``
    (Europe/Amsterdam), where these are given.
    """

    language = models.CharField(
        gettext_lazy("in the search of"),
        max_length=12,
        choices=language_choices,
        default=settings.LANGUAGE_CODE,
    )
    queries = models.CharField(
        gettext_lazy("when somebody looks for"),
        max_length=500,
        help_text=gettext_lazy(
            "One word or phrase, or several with commas between. It counts when a visitor types just these words, in "
            "any form and order."
        ),
    )
    note = models.CharField(
        gettext_lazy("note"),
        max_length=200,
        blank=True,
        help_text=gettext_lazy("One line that visitors read below “Recommended”; it may stay empty."),
    )
    since = models.DateField(gettext_lazy("from"), null=True, blank=True)
    until = models.DateField(
        gettext_lazy("up to and including"),
        null=True,
        blank=True,
        help_text=gettext_lazy("Leave both empty to show it always."),
    )

    class Meta:
        verbose_name = gettext_lazy("promotion")
        verbose_name_plural = gettext_lazy("promotions")
        ordering = ["queries", "pk"]

    def __str__(self):
        return self.queries

    @property
    def stems(self):
        """What has to be looked for: a set of stems (a ``frozenset``) for each phrase (a list)."""
        return [frozenset(stems_of(phrase, self.language)) for phrase in phrases_of(self.queries)]

    def holds_on(self, day):
        """Tell whether it holds on a day (``datetime.date``)."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def clean(self):
        errors = {}
        try:
            self.queries = cleaned(self.queries, self.language)
        except ValidationError as error:
            errors["queries"] = error
        if self.since and self.until and self.until < self.since:
            errors["until"] = _("The last day lies before the first.")
        if not errors and (other := self._other_for_the_same()):
            errors["queries"] = _("There is a promotion for this already: “%(other)s”.") % {"other": other}
        if errors:
            raise ValidationError(errors)

    def _other_for_the_same(self):
        own = set(self.stems)
        return next(
            (
                other
                for other in Promotion.objects.filter(language=self.language).exclude(pk=self.pk)
                if own & set(other.stems) and self._meets(other)
            ),
            None,
        )

    def _meets(self, other):
        """Tell whether both hold on some day."""
        starts_in_time = self.since is None or other.until is None or self.since <= other.until
        return starts_in_time and (self.until is None or other.since is None or other.since <= self.until)


class PromotedPage(Orderable):
    """A page of a promotion."""

    promotion = ParentalKey(Promotion, on_delete=models.CASCADE, related_name="promoted_pages")
    page = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="+", verbose_name=gettext_lazy("page")
    )

    class Meta(Orderable.Meta):
        default_permissions = ()
        verbose_name = gettext_lazy("promoted page")
        verbose_name_plural = gettext_lazy("promoted pages")

    def __str__(self):
        return str(self.page)
