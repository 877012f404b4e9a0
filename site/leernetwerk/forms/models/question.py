import secrets

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from leernetwerk.network.fields import TranslatedTextField

LONGEST_ANSWER = 20_000
MOST_CHOICES = 100


class Kind(models.TextChoices):
    """How a question is answered."""

    SHORT = "short", _("one line")
    LONG = "long", _("some lines")
    CHOICE = "choice", _("one of some choices")
    CHOICES = "choices", _("any of some choices")
    YES_NO = "yes-no", _("yes or no")
    NUMBER = "number", _("number")
    DATE = "date", _("date")
    FILE = "file", _("file")


class Purpose(models.TextChoices):
    """What about the visitor is asked: browsers fill it in by themselves. The values are HTML's autofill names."""

    NAME = "name", _("name")
    EMAIL = "email", _("e-mail address")
    TELEPHONE = "tel", _("telephone number")
    ORGANISATION = "organization", _("organisation")
    FUNCTION = "organization-title", _("function")
    STREET = "street-address", _("street and number")
    POSTAL_CODE = "postal-code", _("postal code")
    TOWN = "address-level2", _("town")
    COUNTRY = "country-name", _("country")


CHOOSING = {Kind.CHOICE, Kind.CHOICES}
TYPED = {Kind.SHORT, Kind.LONG}


def new_key():
    """Return a new key of a question (``str``): what answers and inputs are named by, never its words."""
    return secrets.token_hex(6)


class Question(Orderable):
    """One question of a form. Changing it, or taking it away, changes nothing that was answered before."""

    form = ParentalKey("forms.Form", on_delete=models.CASCADE, related_name="questions")
    key = models.CharField(_("key"), max_length=12, default=new_key, editable=False)
    kind = models.CharField(_("answered with"), max_length=10, choices=Kind.choices, default=Kind.SHORT)
    label = TranslatedTextField(_("question"), max_length=300)
    help_text = TranslatedTextField(_("help"), blank=True, max_length=500)
    choices = TranslatedTextField(
        _("choices"),
        blank=True,
        multiline=True,
        max_length=10_000,
        help_text=_("One on each line, in the same order in each language."),
    )
    is_required = models.BooleanField(_("required"), default=True)
    purpose = models.CharField(
        _("asks the visitor’s"),
        max_length=20,
        choices=Purpose.choices,
        blank=True,
        help_text=_("Browsers then offer to fill it in, and an e-mail address is checked."),
    )
    max_length = models.PositiveIntegerField(
        _("longest answer"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_ANSWER)],
        help_text=_("In characters. Left empty: 250 for one line, 5000 for some lines."),
    )
    erase_early = models.BooleanField(
        _("erase early"),
        default=False,
        help_text=_("The answer is erased as soon as it has served its purpose, before the others."),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        constraints = [models.UniqueConstraint(fields=["form", "key"], name="unique_question_key")]

    def __str__(self):
        return str(self.label)

    def clean(self):
        super().clean()
        errors = {}
        if self.kind in CHOOSING:
            if error := self.wrong_with_choices():
                errors["choices"] = error
        elif self.choices:
            errors["choices"] = _("A question that is answered in this way has no choices.")
        if self.purpose and self.kind not in TYPED:
            errors["purpose"] = _("Only what is typed can be filled in by the browser.")
        if errors:
            raise ValidationError(errors)

    def wrong_with_choices(self):
        """Return what is wrong with the choices (``str``), or nothing."""
        lists = [lines_of(text) for text in self.choices.values()]
        if not lists or any(len(lines) < 2 for lines in lists):
            return _("Give at least two choices, each on a line of its own.")
        if any(len(lines) > MOST_CHOICES for lines in lists):
            return _("These are too many choices: at most %(number)d.") % {"number": MOST_CHOICES}
        if len({len(lines) for lines in lists}) > 1:
            return _("Each language has to have as many choices, in the same order.")
        if any(len(set(lines)) < len(lines) for lines in lists):
            return _("The same choice stands here twice.")
        return ""


def lines_of(text):
    """Return the lines of a text that hold something (``list`` of ``str``)."""
    return [line.strip() for line in text.splitlines() if line.strip()]
