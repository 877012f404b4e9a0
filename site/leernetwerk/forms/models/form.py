from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, validate_email
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import PreviewableMixin
from wagtail.search import index

from leernetwerk.forms.models.question import lines_of
from leernetwerk.network.fields import TranslatedTextField
from leernetwerk.network.models.record import Record


def validate_addresses(text):
    """Raise ``ValidationError`` unless each line of ``text`` is an e-mail address."""
    for line in lines_of(text):
        try:
            validate_email(line)
        except ValidationError:
            raise ValidationError(
                _("“%(line)s” is no e-mail address. Put each on a line of its own.") % {"line": line}
            ) from None


class Form(PreviewableMixin, Record):
    """What is asked, once for all languages: its questions and answers are one list whatever the language."""

    class Telling(models.TextChoices):
        EACH = "each", _("at each answer")
        DAILY = "daily", _("once a day, when there were answers")

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
    # Lines and no rows of their own: every form that is sent asks for them.
    staff_addresses = models.TextField(
        _("addresses of staff"),
        blank=True,
        max_length=2000,
        validators=[validate_addresses],
        help_text=_("Who hears that there are answers: an e-mail address on each line."),
    )
    telling = models.CharField(
        _("mail to staff"),
        max_length=10,
        choices=Telling.choices,
        default=Telling.EACH,
        help_text=_("It says that there are answers and where to read them, never what was answered."),
    )
    acknowledges = models.BooleanField(
        _("mails that it has arrived"),
        default=False,
        help_text=_("To the e-mail address that the form asks for."),
    )
    acknowledgement = TranslatedTextField(
        _("text of that mail"),
        blank=True,
        multiline=True,
        max_length=1000,
        help_text=_("What was filled in is not in it. Left empty: a word of thanks."),
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
