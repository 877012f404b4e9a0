from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from leernetwerk.network.fields import PartialDateField, TranslatedTextField
from leernetwerk.network.models.record import Record, SluggedRecord


class Person(SluggedRecord):
    """A person whose name may be published. What a person does, and where, is a :class:`Position`."""

    name = models.CharField(_("name"), max_length=200)
    email = models.EmailField(
        _("e-mail address"), blank=True, help_text=_("Shown to the public where this person is the contact.")
    )
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    portrait = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("portrait"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name"]

    def __str__(self):
        return self.name


class Position(Record):
    """What a person does at an organisation, during a period. Interviews and contacts name positions."""

    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="positions"
    )
    function = TranslatedTextField(
        _("function"), blank=True, help_text=_("As readers see it behind the name, such as “project leader”.")
    )
    organisation = models.ForeignKey(
        "network.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="positions",
    )
    since = PartialDateField(_("since"), blank=True)
    until = PartialDateField(_("until"), blank=True, help_text=_("Left empty as long as it lasts."))

    search_fields = [
        index.SearchField("function"),
        index.RelatedFields("person", [index.SearchField("name"), index.AutocompleteField("name")]),
        index.RelatedFields("organisation", [index.SearchField("name")]),
    ]

    class Meta:
        verbose_name = _("position")
        verbose_name_plural = _("positions")
        ordering = ["person__name", "pk"]

    def __str__(self):
        return ", ".join(
            str(part) for part in (self.person, self.function, self.organisation or "") if str(part)
        )
