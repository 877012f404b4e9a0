"""Form fields for questions: what is taken in, and what is said of what is not."""

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from leernetwerk.forms.models import Kind
from leernetwerk.forms.public.files import FilesField
from leernetwerk.network.forms.dates import ReadableDateField

REQUIRED = _("Answer this question.")
YES, NO = "yes", "no"
DIGITS = 20
# Everything below a space but the line breaks and the tab; what else cannot be seen does no harm.
no_control_characters = RegexValidator(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]",
    _("There is a character in this text that cannot be kept. Type it again rather than pasting it."),
    inverse_match=True,
)


class YesNoField(forms.TypedChoiceField):
    """Reads yes or no into a ``bool``; nothing chosen is ``None``."""

    def __init__(self, **kwargs):
        super().__init__(
            choices=[(YES, _("Yes")), (NO, _("No"))],
            coerce=lambda value: value == YES,
            empty_value=None,
            **kwargs,
        )


class NumberField(forms.DecimalField):
    """Reads a number as it is written in the language of the reader; an e-notation is none."""

    def to_python(self, value):
        if isinstance(value, str) and "e" in value.lower():
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(value)


def field_for(question):
    """Return the form field of a :class:`~leernetwerk.forms.public.shown.ShownQuestion`."""
    options = {"required": question.is_required, "label": question.label}
    options["error_messages"] = {"required": REQUIRED}
    return MAKERS[question.kind](question, options)


def _text(question, options):
    if question.purpose == "email":
        options["error_messages"]["invalid"] = _(
            "Type a whole e-mail address, such as name@organisation.example."
        )
        field = forms.EmailField(max_length=min(question.max_length, 254), **options)
    else:
        field = forms.CharField(max_length=question.max_length, validators=[no_control_characters], **options)
    field.error_messages["max_length"] = _("This is too long: at most %(limit_value)d characters.")
    return field


def _choice(question, options):
    options["error_messages"]["invalid_choice"] = _("Choose from the list.")
    return forms.ChoiceField(choices=pairs(question), **options)


def _choices(question, options):
    options["error_messages"] |= {
        "required": _("Choose at least one."),
        "invalid_choice": _("Choose from the list."),
    }
    return forms.MultipleChoiceField(choices=pairs(question), **options)


def _yes_no(question, options):
    options["error_messages"]["invalid_choice"] = _("Choose yes or no.")
    return YesNoField(**options)


def _number(question, options):
    options["error_messages"] |= {
        "invalid": _("Type a number, in digits."),
        "max_digits": _("This number is too long."),
        "max_decimal_places": _("This number is too long."),
        "max_whole_digits": _("This number is too long."),
    }
    return NumberField(max_digits=DIGITS, decimal_places=6, localize=True, **options)


def _date(question, options):
    return ReadableDateField(**options)


def _file(question, options):
    options["error_messages"] = {"required": _("Choose a file.")}
    return FilesField(**options)


def pairs(question):
    """Return the choices of a question as Django wants them."""
    return [(choice.key, choice.words) for choice in question.choices]


MAKERS = {
    Kind.SHORT: _text,
    Kind.LONG: _text,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.YES_NO: _yes_no,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.FILE: _file,
}
