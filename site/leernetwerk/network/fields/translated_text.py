"""One short text in several languages, held as one value so that no language can drift away from a fact."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _


class TranslatedText(dict):
    """Language code → text. Languages without text are left out, so a missing one is never mistaken for words."""

    def __init__(self, texts=None):
        super().__init__(
            {code: text.strip() for code, text in (texts or {}).items() if text and text.strip()}
        )

    def __str__(self):
        return self.best()[0]

    def text(self, language=None):
        """Return the text in ``language`` (the active one by default), or an empty string."""
        return self.get(language or get_language() or settings.LANGUAGE_CODE, "")

    def best(self, language=None):
        """Return ``(text, language code)``: the language asked for, else the default one, else any; or ``("", "")``."""
        for code in (language or get_language(), settings.LANGUAGE_CODE, *sorted(self)):
            if code in self:
                return self[code], code
        return "", ""

    def missing(self):
        """Return the codes of the configured languages that still wait for words; none when nothing is written."""
        return [code for code, _name in settings.LANGUAGES if code not in self] if self else []


class TranslatedTextDescriptor(models.query_utils.DeferredAttribute):
    """Gives the attribute the type :class:`TranslatedText`, whatever mapping is assigned."""

    def __set__(self, instance, value):
        instance.__dict__[self.field.attname] = self.field.to_python(value)


class TranslatedTextField(models.JSONField):
    """A text per language.

    ``multiline`` gives text areas in the form; ``max_length`` limits each language's text, in characters.
    """

    descriptor_class = TranslatedTextDescriptor

    def __init__(self, *args, multiline=False, max_length=255, **kwargs):
        self.multiline = multiline
        kwargs.setdefault("default", TranslatedText)
        super().__init__(*args, **kwargs)
        self.max_length = max_length

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        if kwargs.get("default") is TranslatedText:
            del kwargs["default"]
        kwargs.pop("max_length", None)
        return name, path, args, kwargs

    def from_db_value(self, value, expression, connection):
        return self.to_python(super().from_db_value(value, expression, connection))

    def to_python(self, value):
        return (
            value
            if isinstance(value, TranslatedText) or hasattr(value, "resolve_expression")
            else TranslatedText(value)
        )

    def formfield(self, **kwargs):
        options = {
            "form_class": TranslatedTextFormField,
            "required": not self.blank,
            "label": capfirst(self.verbose_name),
            "help_text": self.help_text,
            "multiline": self.multiline,
            "max_length": self.max_length,
        } | kwargs
        return options.pop("form_class")(**options)


class TranslatedTextWidget(forms.MultiWidget):
    """One input per configured language, each labelled with the language's own name and marked with ``lang``."""

    template_name = "network/widgets/translated_text.html"

    def __init__(self, multiline=False, attrs=None):
        widget_class = forms.Textarea if multiline else forms.TextInput
        widgets = {
            code: widget_class(
                {
                    "lang": code,
                    "dir": "auto",
                    "aria-label": get_language_info(code)["name_local"].capitalize(),
                }
                | ({"rows": 3} if multiline else {})
            )
            for code, _name in settings.LANGUAGES
        }
        super().__init__(widgets, attrs)

    def decompress(self, value):
        texts = TranslatedText(value)
        return [texts.get(code, "") for code, _name in settings.LANGUAGES]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        for subwidget, (code, _name) in zip(context["widget"]["subwidgets"], settings.LANGUAGES, strict=True):
            subwidget["language"] = get_language_info(code)["name_local"].capitalize()
        return context


class TranslatedTextFormField(forms.MultiValueField):
    """Reads one input per language into a :class:`TranslatedText`; when required, one language suffices."""

    def __init__(self, *, multiline=False, max_length=255, **kwargs):
        kwargs.pop("encoder", None)
        kwargs.pop("decoder", None)
        kwargs["widget"] = TranslatedTextWidget(multiline=multiline)
        fields = [forms.CharField(required=False, max_length=max_length) for _language in settings.LANGUAGES]
        super().__init__(fields, require_all_fields=False, **kwargs)

    def compress(self, data_list):
        codes = [code for code, _name in settings.LANGUAGES]
        return TranslatedText(dict(zip(codes, data_list, strict=False)))

    def clean(self, value):
        texts = super().clean(value) or TranslatedText()
        if self.required and not texts:
            raise ValidationError(_("Fill in the text in at least one language."), code="required")
        return texts

    def has_changed(self, initial, data):
        return TranslatedText(initial) != self.compress(data or [])
