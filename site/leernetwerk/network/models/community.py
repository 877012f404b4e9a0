from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from leernetwerk.network.fields import PartialDateField, TranslatedTextField
from leernetwerk.network.models.record import SluggedRecord


class Community(SluggedRecord):
    """A community of practice, of which one cohort follows another."""

    name = TranslatedTextField(_("name"))
    abbreviation = models.CharField(_("abbreviation"), max_length=40, blank=True)
    since = PartialDateField(_("since"), blank=True)

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("community")
        verbose_name_plural = _("communities")
        ordering = ["slug"]

    def __str__(self):
        return str(self.name)
