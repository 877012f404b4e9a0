"""The form of the translator's screen: a box per text, checked one by one."""

from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext as _

from editorial.translator.differences import difference
from editorial.translator.markup import normalised, stored_markup, stored_slug, stored_text
from editorial.translator.strings import digest

TEXT, TOKEN, RIGHT = "text-", "shown-", "right-"


class TranslationField(forms.CharField):
    """The box for one :class:`~editorial.translator.strings.Item`."""

    def __init__(self, item, language):
        attributes = {"lang": language, "dir": "auto"}
        widget = (
            forms.Textarea(attributes | {"rows": 3}) if item.is_multiline else forms.TextInput(attributes)
        )
        super().__init__(label=item.label, required=False, initial=item.initial, widget=widget)
        if item.max_length:
            # Not ``max_length``: the browser would cut off what is pasted.
            self.validators.append(MaxLengthValidator(item.max_length))

    def to_python(self, value):
        return normalised(super().to_python(normalised(value or "")))


@dataclass
class Row:
    """What the screen shows of one item; ``theirs`` is what somebody else saved meanwhile."""

    item: object
    box: forms.BoundField
    right: forms.BoundField | None
    theirs: str | None

    @property
    def change(self):
        """What changed in the original since it was translated, as safe HTML; "" when nothing did."""
        old = self.item.old
        return difference(self.item.editable(old.translation_of.data), self.item.source) if old else ""


class TranslationForm(forms.Form):
    """Takes the texts of ``items`` in ``language`` (a code).

    ``changes`` are, once it is checked, pairs of an item and what is to be stored ("" for nothing any more): those
    that are valid, also when others are not.
    """

    def __init__(self, *args, items, language, **kwargs):
        super().__init__(*args, **kwargs)
        self.items = items
        self.changes = []
        self.theirs = {}
        for item in items:
            self.fields[TEXT + item.key] = TranslationField(item, language)
            if item.needs_revision:
                self.fields[RIGHT + item.key] = forms.BooleanField(
                    label=_("The old translation is still right"), required=False
                )

    @property
    def rows(self):
        """The :class:`Row` s of the screen, in the order of the page."""
        return [
            Row(
                item,
                self[TEXT + item.key],
                self[RIGHT + item.key] if RIGHT + item.key in self.fields else None,
                self.theirs.get(item.key),
            )
            for item in self.items
        ]

    @property
    def errors_by_box(self):
        """Pairs of a box that has errors and their texts, for the summary."""
        return [(row.box, row.box.errors) for row in self.rows if row.box.errors]

    @property
    def unknown(self):
        """What was typed for texts that the original no longer has: a list of ``str``."""
        known = {item.key for item in self.items}
        typed = [
            (name.removeprefix(TEXT), normalised(self.data[name]))
            for name in self.data
            if name.startswith(TEXT)
        ]
        return [text for key, text in typed if key not in known and text and self._is_edited(key, text)]

    def clean(self):
        cleaned = super().clean()
        for item in self.items:
            name = TEXT + item.key
            if name not in self.data or name not in cleaned:
                continue
            try:
                self._decide(item, cleaned[name], cleaned.get(RIGHT + item.key))
            except ValidationError as error:
                self.add_error(name, error)
        return cleaned

    def _decide(self, item, text, is_right):
        """Add what is to be stored of an item to ``changes``; ``ValidationError`` when it cannot be."""
        stored = self._stored(item, text)
        if stored == item.stored and not item.error and (item.is_complete or not stored):
            return
        is_edited = self._is_edited(item.key, text)
        if item.needs_revision and not is_edited and not is_right:
            return
        if self._shown(item.key)[0] not in {"", digest(item.stored)} and stored != item.stored:
            if not is_edited:
                return
            self.theirs[item.key] = item.initial
            raise ValidationError(
                _("Somebody else saved another translation meanwhile. Yours is here; save again to keep it.")
            )
        self.changes.append((item, stored))

    def _stored(self, item, text):
        if item.is_slug:
            return stored_slug(text)
        if not item.is_rich:
            stored = stored_text(text)
            # wagtail-localize copies the stored title to where only so many characters fit.
            if item.contexts[0].path == "title":
                MaxLengthValidator(item.max_length)(stored)
            return stored
        return stored_markup(text, item.string.data) if text else ""

    def _is_edited(self, key, text):
        """Tell whether ``text`` is something else than what the box held when it was shown."""
        return self._shown(key)[1] != digest(text)

    def _shown(self, key):
        """Return the marks of what was stored and what the box held when it was shown; "" when they are unknown."""
        stored, _dot, initial = self.data.get(TOKEN + key, "").partition(".")
        return stored, initial
