from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import PreviewableMixin
from wagtail.search import index

from leernetwerk.network.fields import TranslatedTextField
from leernetwerk.network.models.record import Record


class Form(PreviewableMixin, Record):
    """What is asked, once for all languages: its questions and answers are one list whatever the language."""

    name = TranslatedTextField(
        _("name"), max_length=100, help_text=_("For staff; in the preview it stands above the form.")
    )
    intro = TranslatedTextField(
        _("text above the form"),
        blank=True,
        multiline=True,
        max_length=1000,
        help_text=_("What happens with the answers, and when one hears from you."),
    )
    button = TranslatedTextField(
        _("text on the button"), blank=True, max_length=60, help_text=_("Left empty: “Send”.")
    )
    thanks = TranslatedTextField(
        _("text afterwards"),
        blank=True,
        multiline=True,
        max_length=1000,
        help_text=_("Who has sent the form reads this. Left empty: a word of thanks."),
    )
    is_open = models.BooleanField(
        _("takes answers"), default=True, help_text=_("Switched off, readers see that the form is closed.")
    )
    consent = models.ForeignKey(
        "forms.ConsentText",
        verbose_name=_("consent"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="forms",
        help_text=_("With it, a box has to be ticked before the form can be sent."),
    )
    privacy_statement = models.ForeignKey(
        "forms.PrivacyStatement",
        verbose_name=_("privacy statement"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="forms",
        help_text=_("Stands folded in above the button."),
    )
    keep_days = models.PositiveSmallIntegerField(
        _("days that answers are kept"),
        default=180,
        validators=[MinValueValidator(1), MaxValueValidator(3650)],
        help_text=_(
            "Counted from the day they came in; then they are erased. For applications, those of the call count."
        ),
    )

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("form")
        verbose_name_plural = _("forms")
        ordering = ["-pk"]

    def __str__(self):
        return str(self.name)

    @property
    def preview_modes(self):
        return list(settings.WAGTAILADMIN_PERMITTED_LANGUAGES)

    def serve_preview(self, request, mode_name):
        from leernetwerk.forms.public.preview import preview

        return preview(self, request, mode_name)
