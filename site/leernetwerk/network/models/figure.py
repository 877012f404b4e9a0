from django.db import models
from django.utils import formats
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from leernetwerk.network.fields import PartialDateField, TranslatedTextField
from leernetwerk.network.models.record import Record


class Figure(Record):
    """A number that pages quote, with the day on which it held and where it comes from."""

    value = models.DecimalField(_("value"), max_digits=14, decimal_places=2)
    qualifier = TranslatedTextField(
        _("qualifier"),
        blank=True,
        max_length=40,
        help_text=_("What stands before the number, such as “more than”."),
    )
    label = TranslatedTextField(
        _("what is counted"), help_text=_("What stands after it, such as “professionals”.")
    )
    as_of = PartialDateField(
        _("as of"),
        blank=True,
        help_text=_("Readers see it with the figure, so that they know how old it is."),
    )
    source = TranslatedTextField(
        _("source"), blank=True, help_text=_("Who counted it; readers see it with the figure.")
    )

    search_fields = [
        index.SearchField("label"),
        index.AutocompleteField("label"),
        index.AutocompleteField("display_value"),
    ]

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["-pk"]

    def __str__(self):
        return " ".join(part for part in (str(self.qualifier), self.display_value, str(self.label)) if part)

    @property
    def display_value(self):
        """The number as the active language writes it, without idle decimals."""
        value = self.value.normalize()
        return formats.number_format(
            value, decimal_pos=max(0, -value.as_tuple().exponent), force_grouping=True
        )
