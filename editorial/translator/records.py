"""The words of the records that a page shows, on the same screen and with the same rights as on their own."""

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from wagtail.models import ReferenceIndex
from wagtail.permissions import policy_registry

from leernetwerk.network.forms.words import WordsForm
from leernetwerk.network.permissions import Access, languages_of, words_of
from leernetwerk.network.record_pages import record_models


class RecordWordsForm(WordsForm):
    """The words of one record in one language: those that it has in another; only what was changed is stored."""

    def __init__(self, *args, record, language, **kwargs):
        self.language = language
        prefix = form_prefix(record)
        super().__init__(*args, record=record, languages=[language], prefix=prefix, **kwargs)

    def add_input(self, name, holder, field, code):
        if getattr(holder, field.name):
            super().add_input(name, holder, field, code)
            self.fields[name].show_hidden_initial = True

    @property
    def shown_inputs(self):
        """Hidden inputs (safe HTML) with what was shown, by which a change is told from what somebody else wrote."""
        return format_html_join("", "{}", ((field.as_hidden(only_initial=True),) for field in self))

    def clean(self):
        for name in list(self.texts):
            if name not in self.changed_data:
                self.cleaned_data.pop(name, None)
            elif name in self.cleaned_data:
                self._refuse_conflict(name)
        return super().clean() if self.cleaned_data else self.cleaned_data

    def _refuse_conflict(self, name):
        holder, field, code = self.texts[name]
        now = getattr(holder, field.name).get(code, "")
        shown = self.data.get(self.add_initial_prefix(name), now)
        if now not in {shown, self.cleaned_data[name]}:
            message = _("Somebody else wrote meanwhile: “%(words)s”. Yours is here; save again to keep it.")
            self.add_error(name, forms.ValidationError(message % {"words": now}))


def form_prefix(record):
    """Return what the names of the inputs of a record start with."""
    return f"record-{record._meta.model_name}-{record.pk}"


def record_forms(page, user, language, data=None):
    """Return the :class:`RecordWordsForm` s of the records of ``page`` whose words ``user`` may write in ``language``.

    They are the record that the page tells about, and those that it shows and that lack words; also those of which
    ``data`` (posted values) holds something.
    """
    if language not in languages_of(user):
        return []
    own = getattr(page, "record", None)
    records = ([own] if own is not None else []) + [
        record
        for record in shown_records(page)
        if record != own and (lacks_words(record, language) or _is_posted(record, data))
    ]
    forms_of_records = [
        RecordWordsForm(data if _is_posted(record, data) else None, record=record, language=language)
        for record in records
        if policy_registry.get(record).access(user, record) in {Access.WORDS, Access.EVERYTHING}
    ]
    return [form for form in forms_of_records if form.fields]


def shown_records(page):
    """Return the records with words that ``page`` refers to; a query for all, and one for each kind that there is."""
    models = {
        ContentType.objects.get_for_model(model).pk: model for model in record_models() if words_of(model)
    }
    found = {}
    references = ReferenceIndex.get_references_for_object(page).filter(to_content_type__in=models)
    for content_type, key in references.values_list("to_content_type", "to_object_id"):
        found.setdefault(models[content_type], []).append(key)
    return [record for model, keys in found.items() for record in model._default_manager.filter(pk__in=keys)]


def lacks_words(record, language):
    """Tell whether ``record`` says something in another language that it does not say in ``language`` (``bool``)."""
    texts = [getattr(record, field.name) for field in words_of(type(record))]
    return any(text and language not in text for text in texts)


def _is_posted(record, data):
    return data is not None and any(name.startswith(f"{form_prefix(record)}-") for name in data)
