"""What was read of a paste, row by row: each can be corrected, left out, and asks its own questions."""

from django import forms
from django.core.exceptions import ValidationError
from django.forms.formsets import BaseFormSet, formset_factory
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leernetwerk.network.forms.paste.doubts import Doubt

ALL = "all-"
# A line may hold several days.
MOST_ROWS = 600


class PasteRow(forms.Form):
    """A row. ``surroundings`` is what the rows of a paste share; ``for_all`` are answers given to all, by kind.

    A row is valid when nothing in it is wrong and all that it asks has been answered. Subclasses ask in ``check`` and
    make their record in ``make``.
    """

    source = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    hidden = ("source",)

    def __init__(self, *args, surroundings, for_all, **kwargs):
        super().__init__(*args, **kwargs)
        self.surroundings = surroundings
        self.for_all = for_all
        self.doubts = []
        self.is_skipped = False

    @property
    def columns(self):
        """The fields that are shown (``list`` of bound fields)."""
        return [self[name] for name in self.fields if name not in self.hidden and name != "DELETE"]

    @property
    def hidden_columns(self):
        """The fields that only travel along."""
        return [self[name] for name in self.hidden]

    @property
    def is_left_out(self):
        """Whether the editor leaves the row out; true only of what has been checked."""
        return bool(getattr(self, "cleaned_data", {}).get("DELETE"))

    @property
    def open_doubts(self):
        """The questions that wait for an answer."""
        return [doubt for doubt in self.doubts if not doubt.given]

    def ask(self, kind, about, text, *answers):
        """Ask something; return the ``value`` of the :class:`Answer` that was given, or "" while there is none."""
        doubt = Doubt(kind, about, text, list(answers), self.add_prefix(f"answer-{kind}"))
        self.doubts.append(doubt)
        return doubt.settle(self.data.get(doubt.name, ""), self.for_all.get(kind, ""))

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("DELETE"):
            return cleaned
        self.check(cleaned)
        if self.open_doubts:
            raise ValidationError(_("Answer the question, correct the row or leave it out."), code="open")
        return cleaned

    def check(self, cleaned):
        """Look for what is doubtful or wrong in ``cleaned``; for subclasses."""

    def make(self, user):
        """Store what the row says and return the record; for subclasses. Raises ``ValidationError``."""
        raise NotImplementedError


class PasteFormSet(BaseFormSet):
    """The rows of a paste."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.fields["DELETE"].label = gettext_lazy("Leave out")

    def get_form_kwargs(self, index):
        for_all = {name.removeprefix(ALL): value for name, value in self.data.items() if name.startswith(ALL)}
        # Every row must say something, also one that the browser added.
        return super().get_form_kwargs(index) | {"for_all": for_all, "empty_permitted": False}

    @property
    def kept(self):
        """The rows that are not left out."""
        return [row for row in self.forms if not row.is_left_out and not row.is_skipped]

    @property
    def unsettled(self):
        """The rows that cannot be kept as they are."""
        return [row for row in self.forms if row.errors and not row.is_left_out]

    @property
    def questions_for_all(self):
        """The questions that several rows ask and that can be answered at once: a ``list`` of ``dict`` s."""
        by_kind = {}
        for row in self.unsettled:
            for doubt in row.open_doubts:
                by_kind.setdefault(doubt.kind, []).append(doubt)
        return [
            {"name": ALL + kind, "count": len(doubts), "answers": answers}
            for kind, doubts in by_kind.items()
            if len(doubts) > 1 and (answers := [one for one in doubts[0].answers if one.for_all])
        ]


def rows_of(row_class, data, surroundings):
    """Return the bound formset of ``row_class`` for what a form sent."""
    formset = formset_factory(
        row_class,
        formset=PasteFormSet,
        extra=0,
        can_delete=True,
        max_num=MOST_ROWS,
        absolute_max=MOST_ROWS,
        validate_max=True,
    )
    return formset(data, prefix="rows", form_kwargs={"surroundings": surroundings})


def data_for(values_of_rows):
    """Return what a form with these rows (``list`` of ``dict`` s of texts) would send: a ``dict``."""
    count = str(len(values_of_rows))
    data = {"rows-TOTAL_FORMS": count, "rows-INITIAL_FORMS": count}
    for number, values in enumerate(values_of_rows):
        data |= {f"rows-{number}-{name}": value for name, value in values.items()}
    return data
