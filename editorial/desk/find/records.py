"""Finding records by any of their names, in any language."""

from django.conf import settings
from django.contrib.admin.utils import quote

from editorial.desk.find.names import closeness, containing
from editorial.desk.rows import Row
from leernetwerk.network.fields import TranslatedText, TranslatedTextField
from leernetwerk.network.models import (
    Call,
    Cohort,
    Community,
    Figure,
    Organisation,
    Person,
    PilotArea,
    Publication,
    Quote,
    Sector,
    Series,
    Session,
    Term,
    Theme,
)
from leernetwerk.network.panels.related import record_url

# By which paths each kind is found. Participations and positions are found by the organisation and the person.
NAMES = {
    PilotArea: ["name", "place"],
    Community: ["name", "abbreviation"],
    Cohort: ["name", "community__name", "community__abbreviation"],
    Call: ["cohort__name", "cohort__community__name"],
    Series: ["name"],
    Session: ["name", "series__name", "place"],
    Publication: ["name", "subtitle"],
    Organisation: ["name", "abbreviation", "alternative_names__name"],
    Person: ["name"],
    Quote: ["text", "person__name"],
    Figure: ["label"],
    Term: ["name", "abbreviation"],
    Theme: ["name"],
    Sector: ["name"],
}


def find_records(words, reader, limit):
    """Return the rows of at most ``limit`` records that the reader may open, of all kinds, the closest first."""
    found = []
    for model in NAMES:
        if reader.may_open(model):
            found += matching(model, words, limit)
    found.sort(key=lambda record: record.closeness)
    return [record_row(record, words) for record in found[:limit]]


def matching(model, words, limit):
    """Return at most ``limit`` records of one kind with their ``closeness``, the closest and newest first."""
    lookups = [lookup for path in NAMES[model] for lookup in lookups_of(model, path)]
    # Within, so that a record with several fitting names is found once.
    found = model.objects.filter(containing(words, lookups)).values("pk")
    own_names = lookups_of(model, NAMES[model][0])
    records = model.objects.filter(pk__in=found).with_relations()
    records = records.annotate(closeness=closeness(words, own_names))
    newest = ["-date"] if model is Session else []
    return list(records.order_by("closeness", *newest, "-pk")[:limit])


def lookups_of(model, path):
    """Return the lookups for the texts at ``path``: one, or one per language where it holds a text per language."""
    for part in path.split("__"):
        field = model._meta.get_field(part)
        model = field.related_model or model
    if not isinstance(field, TranslatedTextField):
        return [path]
    return [f"{path}__{code}" for code, _name in settings.LANGUAGES]


def record_row(record, words):
    """Return the row of a record: its kind, and the name by which it was found where its title is another."""
    title = str(record)
    facts = [kind_of(record)]
    if not has_all(title, words):
        facts += [name for name in names_of(record) if has_all(name, words[:1]) and name not in title][:1]
    return Row(
        title=title,
        url=record_url(record, "edit", quote(record.pk)),
        facts=facts,
        icon=record.snippet_viewset.icon,
    )


def kind_of(record):
    """Return what kind of record it is, with a capital (``str``)."""
    name = str(record._meta.verbose_name)
    return name[:1].upper() + name[1:]


def has_all(text, words):
    """Tell whether each of ``words`` stands in ``text``, in any case."""
    return all(word.casefold() in text.casefold() for word in words)


def names_of(record):
    """Return all texts by which a record is found (``list`` of ``str``)."""
    texts = []
    for path in NAMES[type(record)]:
        values = [record]
        for part in path.split("__"):
            values = [one for value in values for one in parts_of(getattr(value, part))]
        texts += values
    return [text for text in texts if text]


def parts_of(value):
    """Return the single values in ``value``: texts of all languages, rows, or itself; none for nothing."""
    if isinstance(value, TranslatedText):
        return list(value.values())
    if hasattr(value, "all"):
        return list(value.all())
    return [] if value is None else [value]
