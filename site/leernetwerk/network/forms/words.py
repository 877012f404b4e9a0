"""The form of a translator: the words of a record and of its rows, in the languages that he or she works in."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations

from leernetwerk.network.fields import TranslatedText
from leernetwerk.network.permissions import words_of
from leernetwerk.network.readable import language_name


class WordsForm(forms.Form):
    """One input per text and language of ``languages`` (codes). ``save`` returns the record with the words, unsaved."""

    def __init__(self, *args, record, languages, **kwargs):
        super().__init__(*args, **kwargs)
        self.record = record
        self.languages = [code for code, _name in settings.LANGUAGES if code in languages]
        self.rows = {
            relation.get_accessor_name(): list(getattr(record, relation.get_accessor_name()).all())
            for relation in get_all_child_relations(type(record))
            if words_of(relation.related_model)
        }
        self.texts = {}
        for prefix, holder in self.holders():
            for field in words_of(type(holder)):
                for code in self.languages:
                    self.add_input(f"{prefix}{field.name}-{code}", holder, field, code)

    def holders(self):
        """Return what holds words: pairs of a prefix and the record or one of its rows."""
        rows = [(f"{relation}-{row.pk}-", row) for relation, found in self.rows.items() for row in found]
        return [("", self.record), *rows]

    def add_input(self, name, holder, field, code):
        """Add the input for one text in one language; the other languages stand in its help text."""
        text = getattr(holder, field.name)
        others = [f"{language_name(other)}: {words}" for other, words in text.items() if other != code]
        widget = forms.Textarea if field.multiline else forms.TextInput
        self.fields[name] = forms.CharField(
            label=f"{capfirst(field.verbose_name)} – {language_name(code)}",
            required=False,
            max_length=field.max_length,
            initial=text.get(code, ""),
            help_text=" · ".join(others),
            widget=widget({"lang": code, "dir": "auto"} | ({"rows": 3} if field.multiline else {})),
        )
        self.texts[name] = (holder, field, code)

    def clean(self):
        cleaned = super().clean()
        for name, (holder, field, code) in self.texts.items():
            # What was not sent at all stays as it is.
            if name in cleaned and self.add_prefix(name) in self.data:
                words = TranslatedText(getattr(holder, field.name) | {code: cleaned[name]})
                setattr(holder, field.name, words)
        for relation, rows in self.rows.items():
            getattr(self.record, relation).set(rows)
        try:
            self.record.full_clean()
        except ValidationError as error:
            raise ValidationError(error.messages) from error
        return cleaned

    def save(self):
        """Return the record, with its rows, bearing the words that were typed; not yet stored."""
        return self.record
