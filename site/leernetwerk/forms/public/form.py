"""The Django form that is made from the questions of a form."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leernetwerk.forms.models import Kind
from leernetwerk.forms.public import files
from leernetwerk.forms.public.fields import field_for
from leernetwerk.forms.public.limits import may_hold

CONSENT = "consent"


class PublicForm(forms.Form):
    """One field per question, and the consent. ``key`` is that of the stamp: files are held for it.

    ``stored`` maps names of questions to the ``AnswerFile``s of an answer that is being corrected; only those that are
    ticked stay. ``held`` maps them to those that are held after cleaning, ``kept`` to those that stay.
    """

    def __init__(self, data=None, uploads=None, *, questions, has_consent, key, network="", stored=None):
        super().__init__(data, uploads)
        self.questions = questions
        self.key = key
        self.network = network
        self.stored = stored or {}
        self.held = {}
        self.kept = dict(self.stored)
        for question in questions:
            self.fields[question.name] = field_for(question)
        if has_consent:
            self.fields[CONSENT] = forms.BooleanField(
                error_messages={
                    "required": _("Tick the box if you agree; without it we may not take this in.")
                }
            )

    def clean(self):
        cleaned = super().clean()
        for question in self.questions:
            if question.kind == Kind.FILE and question.name in cleaned:
                cleaned[question.name] = self.take_files(question, cleaned[question.name])
        return cleaned

    def take_files(self, question, sent):
        """Hold what was uploaded for a question, and return its files (list of ``AnswerFile``), old ones before new."""
        kept = [file for file in self.stored.get(question.name, []) if str(file.pk) in sent["kept"]]
        self.kept[question.name] = kept
        held = files.held_files(sent["tokens"], question.name, self.key)
        if len(held) < len(sent["tokens"]):
            self.add_error(
                question.name, _("A file that you chose earlier is no longer kept. Choose it again.")
            )
        self.held[question.name] = held
        if len(kept) + len(held) + len(sent["new"]) > files.MOST_FILES:
            text = ngettext("At most %(number)d file.", "At most %(number)d files.", files.MOST_FILES)
            self.add_error(question.name, text % {"number": files.MOST_FILES})
            return kept + held
        for upload in sent["new"]:
            self.take_file(question, upload)
        if question.is_required and not kept + held and question.name not in self.errors:
            self.add_error(question.name, self.fields[question.name].error_messages["required"])
        return kept + held

    def take_file(self, question, upload):
        """Hold one upload, or say why not."""
        try:
            files.validate_upload(upload)
        except forms.ValidationError as error:
            self.add_error(question.name, [f"{upload.name}: {text}" for text in error.messages])
            return
        file = files.hold(upload) if may_hold(self.network) else None
        if file is None:
            self.add_error(
                question.name,
                _("“%(name)s” cannot be taken in just now, as it is too busy. Try again in ten minutes.")
                % {"name": upload.name},
            )
        else:
            self.held[question.name].append(file)

    def values(self):
        """Return the answers by the keys of their questions."""
        return {question.key: self.cleaned_data.get(question.name) for question in self.questions}
