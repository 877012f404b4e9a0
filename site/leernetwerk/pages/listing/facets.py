"""The values by which a list can be narrowed, counted over all its items in three queries."""

import json
from collections import Counter, defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, TextField, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from leernetwerk.network.fields import TranslatedText
from leernetwerk.network.models import Organisation, Person, PilotArea, Sector, Theme
from leernetwerk.network.templatetags.words import words
from leernetwerk.pages.listing.items import content_pages, with_year

TITLES = {
    "type": _("Type"),
    "theme": _("Theme"),
    "sector": _("Sector"),
    "year": _("Year"),
    "organisation": _("Organisation"),
    "person": _("Person"),
    "pilot_area": _("Pilot area"),
}
RECORDS = {
    "theme": Theme,
    "sector": Sector,
    "organisation": Organisation,
    "person": Person,
    "pilot_area": PilotArea,
}
SECTION_FACETS = ("type", "theme", "sector", "year")
ALL_FACETS = (*SECTION_FACETS, "organisation", "person")
MOST_CHOICES = 30
# So many pages are few.
FEW = 200


class Facets:
    """The items of a list (``items``: their keys, in order) with the values by which it can be narrowed.

    ``values[name][value]`` is the set of items that have a value; ``labels[name][value]`` how readers call it. Items
    are narrowed by any of the values chosen of a facet, and by every facet: ``chosen`` is name → list of values.
    """

    def __init__(self, names):
        self.names = names
        self.items = {}
        self.values = {name: defaultdict(set) for name in names}
        self.labels = {name: {} for name in names}

    def add(self, name, value, item):
        """Note that ``item`` has a value, where there is one and the list can be narrowed by it."""
        if value and name in self.values:
            self.values[name][value].add(item)

    def narrowed(self, chosen, without=None):
        """Return the set of items that are left by ``chosen``, the facet ``without`` left aside."""
        items = self.items.keys()
        for name, values in chosen.items():
            if name != without:
                items = items & set().union(*(self.values[name].get(value, ()) for value in values))
        return items

    def ordered(self, items):
        """Return the members of ``items`` (a set) in the order of the list."""
        return [item for item in self.items if item in items]

    def counts(self, name, chosen):
        """Return how many items have each value of a facet, other facets as chosen (``Counter``)."""
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


class PageFacets(Facets):
    """The values that ``pages`` (a queryset of content pages) have; items are primary keys. Takes three queries."""

    def __init__(self, pages, names):
        super().__init__(names)
        self._count_records(self._count_rows(pages))

    def _count_rows(self, pages):
        types = set()
        for item, content_type_id, year in with_year(pages).values_list(
            "pk", "content_type_id", "listed_year"
        ):
            self.items[item] = True
            types.add(ContentType.objects.get_for_id(content_type_id).model_class())
            self.add("type", type_value(content_type_id), item)
            self.add("year", str(year or ""), item)
        for page_class in types:
            self.labels["type"][page_class.type_slug()] = str(page_class.type_label)
        self.labels["year"] = {year: year for year in self.values["year"]}
        return types

    def _count_records(self, types):
        wanted = [
            (name, page_class, path)
            for page_class in (content_pages(), *types)
            for name, paths in vars(page_class).get("facet_paths", {}).items()
            for path in paths
            if name in self.names
        ]
        # Of few pages only theirs are asked for; of many, all are read sooner than so many keys are looked up.
        of_them = {"pk__in": list(self.items)} if len(self.items) <= FEW else {}
        links = [
            page_class._base_manager.filter(**{f"{path}__isnull": False}, **of_them)
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
        records = {name: RECORDS[name].objects.filter(pk__in=keys) for name, keys in found.items() if keys}
        for name, record, slug, label in record_labels(records):
            self.values[name][slug] = found[name][record]
            self.labels[name][slug] = label


def type_value(content_type_id):
    """Return the word for a page type in addresses ("newsitem")."""
    return ContentType.objects.get_for_id(content_type_id).model_class().type_slug()


def record_labels(records):
    """Yield ``(facet, primary key, slug, label)`` for ``records`` (facet → queryset), in one query."""
    sources = [
        rows.order_by().values_list(Value(name, CharField()), "pk", "slug", Cast("name", TextField()))
        for name, rows in records.items()
    ]
    if not sources:
        return
    for name, record, slug, text in sources[0].union(*sources[1:]):
        is_translated = name in {"theme", "sector", "pilot_area"}
        yield name, record, slug, words(TranslatedText(json.loads(text))) if is_translated else text
