"""The two ways of sorting: themes (what it is about) and sectors (where people work)."""

from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from leernetwerk.network.fields import TranslatedTextField
from leernetwerk.network.models.record import SluggedRecord


class Theme(SluggedRecord):
    """What pages are about; a chip that leads to the listing of everything on the theme."""

    name = TranslatedTextField(_("name"))

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["slug"]

    def __str__(self):
        return str(self.name)


class Sector(SluggedRecord):
    """A field of work. Its name may contain commas ("zorg, welzijn en wonen")."""

    name = TranslatedTextField(_("name"))

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("sector")
        verbose_name_plural = _("sectors")
        ordering = ["slug"]

    def __str__(self):
        return str(self.name)
