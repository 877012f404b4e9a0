from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from leernetwerk.network.fields import TranslatedTextField
from leernetwerk.network.models.record import SluggedRecord


class Term(SluggedRecord):
    """A word or abbreviation of the trade, explained in the glossary and where a text first uses it."""

    name = TranslatedTextField(
        _("term"),
        help_text=_("The word in each language; translators are shown it as the fixed translation."),
    )
    abbreviation = models.CharField(
        _("abbreviation"),
        max_length=30,
        blank=True,
        help_text=_("For instance CoP; the term is what it stands for."),
    )
    explanation = TranslatedTextField(
        _("explanation"),
        multiline=True,
        max_length=600,
        help_text=_("One or two sentences. Readers see them in the glossary and at the word itself."),
    )

    search_fields = [
        index.SearchField("name"),
        index.SearchField("abbreviation"),
        index.AutocompleteField("name"),
    ]

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["slug"]

    def __str__(self):
        return str(self.name)
