"""Which page types show which record: filled by the rooms that own the pages, asked by the records."""

from dataclasses import dataclass

from django.apps import apps
from django.db.models import Exists, OuterRef
from wagtail.models import Page, RevisionMixin


@dataclass(frozen=True)
class RecordPages:
    """One page type, the name of its foreign key to the record, and where its pages stand in the tree.

    They stand below the only page of the class ``parent_label`` in their language, below the page of the record that
    ``parent_record`` names (a cohort's community), or, with neither, below the home page of their language.
    """

    page_model_label: str
    field_name: str
    parent_label: str = ""
    parent_record: str = ""

    @property
    def page_model(self):
        """The page class."""
        return apps.get_model(self.page_model_label)

    @property
    def parent_model(self):
        """The class of the page below which they stand, or ``None`` when a record decides or it is the home page."""
        return apps.get_model(self.parent_label) if self.parent_label else None


_pages_of_model = {}
_apps_with_records = ["network"]


def register_record_pages(record_model, page_model_label, field_name, parent_label="", parent_record=""):
    """Say that pages of ``page_model_label`` ("app.Model") show a ``record_model`` through ``field_name``.

    ``parent_label`` ("app.Model") or ``parent_record`` (a foreign key of the record) says below which page they stand;
    with neither it is the home page.
    """
    _pages_of_model[record_model] = RecordPages(page_model_label, field_name, parent_label, parent_record)


def record_pages(record_model):
    """Return the :class:`RecordPages` of a record class, or ``None`` when it has no pages of its own."""
    return _pages_of_model.get(record_model)


def registered_record_models():
    """Return the record classes that have pages of their own."""
    return list(_pages_of_model)


def register_records_of(app_label):
    """Say that a room to the left has records too; called in its ``ready()``, which comes before that of this room."""
    _apps_with_records.append(app_label)


def record_models():
    """Return all record classes, with pages or without."""
    return [
        model
        for app_label in _apps_with_records
        for model in apps.get_app_config(app_label).get_models()
        if issubclass(model, RevisionMixin) and not issubclass(model, Page)
    ]


def pages_of(record):
    """Return the pages (a ``PageQuerySet``, all languages, drafts too) that show ``record``."""
    link = record_pages(type(record))
    return link.page_model.objects.filter(**{link.field_name: record})


def has_page_among(record_model, pages, record_reference="pk"):
    """Return a condition: a page among ``pages`` (a ``PageQuerySet``) shows the record.

    ``record_reference`` is the lookup path from the row that is filtered to the record's primary key.
    """
    link = _pages_of_model[record_model]
    return Exists(
        link.page_model.objects.filter(
            **{f"{link.field_name}_id": OuterRef(record_reference)}, page_ptr__in=pages
        )
    )
