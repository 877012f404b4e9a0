from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from leernetwerk.network.fields import TranslatedTextField
from leernetwerk.network.models.record import Record


class Quote(Record):
    """Somebody's words, used on one page or on many. Every part of the attribution may be absent."""

    text = TranslatedTextField(
        _("text"), multiline=True, max_length=1000, help_text=_("Without quotation marks; they are added.")
    )
    original_language = models.CharField(
        _("said in"),
        max_length=12,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
        help_text=_("The quote is shown in this language where it is not translated."),
    )
    person = models.ForeignKey(
        "network.Person",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="quotes",
    )
    function = TranslatedTextField(
        _("function or group"), blank=True, help_text=_("For instance “participant” or “professionals”.")
    )
    organisation = models.ForeignKey(
        "network.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="quotes",
    )
    cohort = models.ForeignKey(
        "network.Cohort",
        verbose_name=_("cohort"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="quotes",
        help_text=_("The cohort's page then shows the quote."),
    )
    pilot_area = models.ForeignKey(
        "network.PilotArea",
        verbose_name=_("pilot area"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="quotes",
        help_text=_("The pilot area's page then shows the quote."),
    )

    search_fields = [
        index.SearchField("text"),
        index.AutocompleteField("text"),
        index.RelatedFields("person", [index.SearchField("name")]),
        index.RelatedFields("organisation", [index.SearchField("name")]),
    ]

    class Meta:
        verbose_name = _("quote")
        verbose_name_plural = _("quotes")
        ordering = ["-pk"]

    def __str__(self):
        return str(self.text)[:80]

    def clean(self):
        super().clean()
        if self.text and self.original_language not in self.text:
            raise ValidationError({"text": _("Fill in the text in the language in which it was said.")})

    def words(self, language=None):
        """Return ``(text, language code)`` for a reader of ``language``: a translation, else the original."""
        text = self.text.text(language)
        return (text, language) if text and language else self.text.best(language)
