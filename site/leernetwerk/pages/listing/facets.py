"""The values by which a list can be narrowed, counted over all its items in three queries."""

import json
from collections import Counter, defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, TextField, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from leernetwerk.network.fields import TranslatedText
from leernetwerk.network.models import Organisation, Person, Sector, Theme
from leernetwerk.network.templatetags.words import words
from leernetwerk.pages.listing.items import content_pages, with_year

TITLES = {
    "type": _("Type"),
    "theme": _("Theme"),
    "sector": _("Sector"),
    "year": _("Year"),
    "organisation": _("Organisation"),
    "person": _("Person"),
}
RECORDS = {"theme": Theme, "sector": Sector, "organisation": Organisation, "person": Person}
SECTION_FACETS = ("type", "theme", "sector", "year")
ALL_FACETS = tuple(TITLES)
MOST_CHOICES = 30


class Facets:
    """The items of a list (``items``: the primary keys of pages, in order) with all values that they have.

    ``order`` (primary keys) orders them where ``pages`` does not. ``values[name][value]`` is the set of items that
    have a value; ``labels[name][value]`` how readers call it. ``others`` (``OtherItems``) have a type only.
    """

    def __init__(self, pages, names, order=None, others=None):
        self.names = names
        self.values = {name: defaultdict(set) for name in names}
        self.labels = {name: {} for name in names}
        types = self._count_rows(with_year(pages).values_list("pk", "content_type_id", "listed_year"))
        self._count_records(types)
        if others and others.keys:
            self._count_others(others)
        if order is not None:
            self.items = {key: True for key in order if key in self.items}

    def _count_rows(self, rows):
        self.items, types = {}, set()
        for item, content_type_id, year in rows:
            self.items[item] = True
            types.add(ContentType.objects.get_for_id(content_type_id).model_class())
            self._add("type", type_value(content_type_id), item)
            self._add("year", str(year or ""), item)
        for page_class in types:
            self.labels["type"][page_class.type_slug()] = str(page_class.type_label)
        self.labels["year"] = {year: year for year in self.values["year"]}
        return types

    def _count_others(self, others):
        self.items |= dict.fromkeys(others.keys, True)
        for key in others.keys:
            self._add("type", others.type_value, key)
        self.labels["type"][others.type_value] = str(others.type_label)

    def _add(self, name, value, item):
        if value and name in self.values:
            self.values[name][value].add(item)

    def _count_records(self, types):
        wanted = [
            (name, page_class, path)
            for page_class in (content_pages(), *types)
            for name, paths in vars(page_class).get("facet_paths", {}).items()
            for path in paths
            if name in self.names
        ]
        links = [
            page_class._base_manager.exclude(**{path: None})
            .order_by()
            .values_list(Value(name, CharField()), "pk", path)
            for name, page_class, path in wanted
        ]
        if not self.items or not links:
            return
        found = {name: defaultdict(set) for name in RECORDS}
        for name, item, record in links[0].union(*links[1:]):
            if item in self.items:
                found[name][record].add(item)
        for name, record, slug, label in record_labels(found):
            self.values[name][slug] = found[name][record]
            self.labels[name][slug] = label

    def narrowed(self, chosen, without=None):
        """Return the set of items that have all values in ``chosen`` (name → value), that of ``without`` left aside."""
        items = self.items.keys()
        for name, value in chosen.items():
            if name != without:
                items = items & self.values[name].get(value, set())
        return items

    def ordered(self, items):
        """Return the members of ``items`` (a set) in the order of the list."""
        return [item for item in self.items if item in items]

    def counts(self, name, chosen):
        """Return how many items each value of a facet would leave, other filters as chosen (``Counter``)."""
        items = self.narrowed(chosen, without=name)
        counted = Counter({value: len(having & items) for value, having in self.values[name].items()})
        return +counted

    def label(self, name, value):
        """Return what readers call a value; the value itself when no item has it."""
        return self.labels[name].get(value, value)

    def choices(self, name, chosen):
        """Return ``(value, label, count)`` for the values of a facet: years and types in order, others by count."""
        counted = [
            (value, self.label(name, value), count) for value, count in self.counts(name, chosen).items()
        ]
        if name == "year":
            return sorted(counted, reverse=True)
        common = sorted(counted, key=lambda choice: -choice[2])[:MOST_CHOICES]
        return sorted(common, key=lambda choice: str(choice[1]).casefold())


def type_value(content_type_id):
    """Return the word for a page type in addresses ("newsitem")."""
    return ContentType.objects.get_for_id(content_type_id).model_class().type_slug()


def record_labels(found):
    """Yield ``(facet, primary key, slug, label)`` for the records in ``found`` (facet → keys), in one query."""
    sources = [
        RECORDS[name]
        .objects.filter(pk__in=records)
        .order_by()
        .values_list(Value(name, CharField()), "pk", "slug", Cast("name", TextField()))
        for name, records in found.items()
        if records
    ]
    if not sources:
        return
    for name, record, slug, text in sources[0].union(*sources[1:]):
        is_translated = name in {"theme", "sector"}
        yield name, record, slug, words(TranslatedText(json.loads(text))) if is_translated else text
