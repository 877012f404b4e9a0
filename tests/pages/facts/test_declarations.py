"""Each field of each type of page is a fact, a word, or one of Wagtail's own; each fact is declared as such."""

import pytest
from django.apps import apps
from modelcluster.models import get_all_child_relations
from wagtail.models import COMMENTS_RELATION_NAME, Page
from wagtail_localize.fields import SynchronizedField, TranslatableField, get_translatable_fields

from leernetwerk.pages.facts.check import find_drift
from leernetwerk.pages.models import BasePage

PAGE_TYPES = [model for model in apps.get_models() if issubclass(model, BasePage)]
# What Wagtail itself keeps about a page, in no language; it is a page's own.
WAGTAILS_OWN = {field.name for field in Page._meta.get_fields()} - {
    "title",
    "slug",
    "seo_title",
    "search_description",
}


def words_of(model):
    """Return the names of the fields that translators translate."""
    return {
        field.field_name for field in get_translatable_fields(model) if isinstance(field, TranslatableField)
    }


def own_names(model):
    """Return the names of the columns, relations and rows of a page type that are not Wagtail's own."""
    names = {field.name for field in [*model._meta.concrete_fields, *model._meta.many_to_many]}
    names |= {relation.get_accessor_name() for relation in get_all_child_relations(model)}
    links = {
        field.name
        for field in model._meta.concrete_fields
        if getattr(field.remote_field, "parent_link", False)
    }
    return names - WAGTAILS_OWN - links - {COMMENTS_RELATION_NAME}


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_each_field_is_a_fact_or_a_word(model):
    facts, words = set(model.facts), words_of(model)

    assert own_names(model) - facts - words == set()
    assert facts & words == set()
    assert facts <= own_names(model)


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_translators_cannot_override_facts(model):
    declared = {field.field_name: field for field in get_translatable_fields(model)}

    for name in model.facts:
        assert isinstance(declared[name], SynchronizedField), name
        assert not declared[name].overridable, name


@pytest.mark.django_db
def test_first_structure_has_not_drifted():
    assert find_drift() == []
