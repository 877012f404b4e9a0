"""The form that takes what is pasted."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import get_language, get_language_info, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from leernetwerk.network.paste.lines import LONGEST_LINE, MOST_LINES, lines_of, visible
from leernetwerk.network.permissions import owner_of


class PastedField(forms.CharField):
    """Takes any text; signs that nobody sees, such as NUL, are left out of what is read."""

    def to_python(self, value):
        return visible(super().to_python(value))


class PasteForm(forms.Form):
    """Takes ``lines`` with the language of their words, and for each name in ``relations`` the record they belong to.

    ``relations`` is a ``dict``: name of a field of ``model`` → whether it must be chosen.
    """

    lines = PastedField(
        label=gettext_lazy("What you paste"),
        strip=False,
        widget=forms.Textarea({"rows": 12, "dir": "auto", "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("There is nothing here yet. Paste some lines first.")},
    )
    language = forms.ChoiceField(label=gettext_lazy("The words are in"))

    def __init__(self, *args, model, relations, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.model = model
        self.user = user
        self.relations = relations
        names = [
            (code, get_language_info(code)["name_translated"].capitalize()) for code, _n in settings.LANGUAGES
        ]
        self.fields["language"].choices = names
        codes = dict(names)
        self.fields["language"].initial = (
            get_language() if get_language() in codes else settings.LANGUAGE_CODE
        )
        for name, required in relations.items():
            field = model._meta.get_field(name)
            self.fields[name] = forms.ModelChoiceField(
                field.related_model.objects.with_relations(),
                label=capfirst(field.verbose_name),
                required=required,
            )
        self.order_fields([*relations, "lines", "language"])

    def clean_lines(self):
        """Refuse more than can be looked through at once, and lines that are no lines of a list."""
        text = self.cleaned_data["lines"]
        lines = lines_of(text)
        if not lines:
            raise ValidationError(self.fields["lines"].error_messages["required"])
        if len(lines) > MOST_LINES:
            message = _(
                "These are %(count)d lines. Paste at most %(most)d at a time; nothing has been kept yet."
            )
            raise ValidationError(message % {"count": len(lines), "most": MOST_LINES})
        if long := [line for line in lines if len(line) > LONGEST_LINE]:
            message = ngettext(
                "A line that begins with “%(start)s” has more than %(most)d characters. Cut it up or leave it out.",
                "%(count)d lines have more than %(most)d characters; the first begins with “%(start)s”. "
                "Cut them up or leave them out.",
                len(long),
            )
            raise ValidationError(message % {"start": long[0][:40], "count": len(long), "most": LONGEST_LINE})
        return text

    def clean(self):
        cleaned = super().clean()
        record = self.model(**self.chosen(cleaned))
        if self.errors or policy_registry.get_by_type(self.model).pages_allow(self.user, record):
            return cleaned
        text = _("You may not change “%(owner)s”: its page is live, and you may not publish it.")
        raise ValidationError(text % {"owner": owner_of(record)})

    def chosen(self, cleaned):
        """Return the records that were chosen, by the name of their field."""
        return {name: cleaned[name] for name in self.relations if cleaned.get(name)}
