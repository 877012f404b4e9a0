"""What a page is about, as chips: all its relations in one query."""

import json
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import TextField, Value
from django.db.models.functions import Cast, Concat, LPad
from django.utils.translation import gettext_lazy as _

from leernetwerk.network.fields import TranslatedText
from leernetwerk.network.models import (
    Cohort,
    Organisation,
    Person,
    PilotArea,
    Publication,
    Sector,
    Session,
    Theme,
)
from leernetwerk.network.templatetags.words import words
from leernetwerk.pages.addresses import address_with, page_address
from leernetwerk.pages.moment import reader
from leernetwerk.pages.record_paths import owner_path, page_path
from leernetwerk.pages.routing import landing_address
from leernetwerk.pages.written_queries import rows_of


@dataclass
class Chip:
    """A name that may lead somewhere. ``label`` is text, or safe HTML where it is in another language."""

    label: str
    url: str | None = None
    note: str = ""
    kind: str = ""
    pk: int = 0


# Relation of a page → what its records are called in addresses and to readers.
FILTERS = {
    "themes": (Theme, "theme", ""),
    "sectors": (Sector, "sector", ""),
    "about_organisations": (Organisation, "organisation", _("organisation")),
    "about_people": (Person, "person", _("person")),
}
WITH_PAGES = {
    "about_pilot_areas": (PilotArea, _("pilot area")),
    "about_cohorts": (Cohort, _("cohort")),
    "about_publications": (Publication, _("publication")),
}
ROLE = "role:"
NAMED_IN_ONE_LANGUAGE = {"about_organisations", "about_people"}


def page_chips(page, request):
    """Return ``themes``, ``sectors`` and ``about`` (lists of :class:`Chip`) of a content page for the reader."""
    return sorted_out(related_chips(page, request))


def sorted_out(chips):
    """Return the chips of :func:`related_chips` as templates are given them."""
    about = [*WITH_PAGES, "about_sessions", "about_organisations", "about_people"]
    return {
        "themes": chips["themes"],
        "sectors": chips["sectors"],
        "about": [chip for relation in about for chip in chips[relation]],
    }


def related_chips(page, request, organisations=None, owner_key=0):
    """Return relation → list of :class:`Chip`; a record whose pages the reader may not see is left out.

    ``organisations``, given ``owner_key``, returns rows (see :func:`organisation_rows`) to be asked for along with
    the rest.
    """

    def everything(page_key, owner_key):
        sources = _sources(page, page_key, request)
        sources += [organisation_rows(organisations(owner_key))] if organisations else []
        return sources[0].union(*sources[1:])

    variant = None if is_unsaved(page, request) else (organisations,)
    chips = defaultdict(list)
    for relation, pk, slug, text, path, order in rows_of(everything, [page.pk, owner_key], request, variant):
        chips[relation].append((order or "", _chip(relation, pk, slug, text, path, request)))
    for relation, found in chips.items():
        found.sort(key=lambda pair: (pair[0], str(pair[1].label).casefold()))
        chips[relation] = [chip for _order, chip in found]
    return chips


def _chip(relation, pk, slug, text, path, request):
    if relation in FILTERS:
        _model, parameter, note = FILTERS[relation]
        label = text if relation in NAMED_IN_ONE_LANGUAGE else _words(text)
        return Chip(label, filtered_address(parameter, slug, request), str(note), relation, pk)
    if relation.startswith(ROLE):
        return Chip(text, filtered_address("organisation", slug, request), kind=relation, pk=pk)
    if relation == "about_sessions":
        # A session without a name of its own bears that of its series.
        return Chip(
            _words(text) or _words(slug), page_address(path, request), str(_("session")), relation, pk
        )
    return Chip(_words(text), page_address(path, request), str(WITH_PAGES[relation][1]), relation, pk)


def _words(text):
    return words(TranslatedText(json.loads(text)))


def filtered_address(parameter, slug, request):
    """Return the address of everything that has a record ("theme", "zelfsturing"), or ``None`` without overview."""
    overview = landing_address("overview", request)
    return address_with(overview, {parameter: slug}) if overview else None


def person_chip(person, request):
    """Return the chip of a ``Person``: it leads to everything with them."""
    return Chip(person.name, filtered_address("person", person.slug, request))


def organisation_chip(organisation, request, note="", name=""):
    """Return the chip of an ``Organisation``, under its present name or another: it leads to everything with it."""
    address = filtered_address("organisation", organisation.slug, request)
    return Chip(name or organisation.name, address, note)


def organisation_rows(links):
    """Return rows of a relation to organisations (a queryset with ``organisation``, ``role``, ``sort_order``).

    In :func:`related_chips` they come under "role:partner" and so on, in the editor's order.
    """
    place = LPad(Cast("sort_order", TextField()), 6, Value("0"))
    return (
        links.order_by()
        .annotate(
            chip_kind=Concat(Value(ROLE), "role", output_field=TextField()),
            chip_word=Cast("organisation__slug", TextField()),
            chip_text=Cast("organisation__name", TextField()),
            chip_path=Value("", TextField()),
            chip_order=Cast(place, TextField()),
        )
        .values_list("chip_kind", "organisation_id", "chip_word", "chip_text", "chip_path", "chip_order")
    )


def _sources(page, page_key, request):
    """Return one queryset per relation, all with the same columns; ``page_key`` stands for the page's own."""
    chosen = {
        relation: model.objects.filter(pk__in=_chosen_keys(page, page_key, relation, request))
        for relation, (model, *_rest) in (FILTERS | WITH_PAGES).items()
    }
    sessions = Session.objects.visible_to(reader(request)).filter(
        pk__in=_chosen_keys(page, page_key, "about_sessions", request)
    )
    return [
        *(_rows(chosen[relation], relation, "slug") for relation in FILTERS),
        *(
            _rows(_with_page(chosen[relation], model, request), relation, "slug", "page_path")
            for relation, (model, _note) in WITH_PAGES.items()
        ),
        _rows(
            sessions.annotate(page_path=owner_path(request)),
            "about_sessions",
            "series__name",
            "page_path",
            "date",
        ),
    ]


def _with_page(records, model, request):
    return records.annotate(page_path=page_path(model, "pk", request)).filter(page_path__isnull=False)


def _rows(records, relation, word, path=None, order=None):
    return (
        records.order_by()
        .annotate(
            chip_kind=Value(relation, TextField()),
            chip_word=Cast(word, TextField()),
            chip_text=Cast("name", TextField()),
            chip_path=Cast(path, TextField()) if path else Value("", TextField()),
            chip_order=Cast(order, TextField()) if order else Value("", TextField()),
        )
        .values_list("chip_kind", "pk", "chip_word", "chip_text", "chip_path", "chip_order")
    )


def is_unsaved(page, request):
    """Tell whether the relations of a page are those in the editor rather than those that are stored."""
    return page.pk is None or getattr(request, "is_preview", False)


def _chosen_keys(page, page_key, relation, request):
    """Return the keys of the records in a relation: as stored, or as chosen in the editor for a preview."""
    if is_unsaved(page, request):
        return [record.pk for record in getattr(page, relation).all()]
    field = page._meta.get_field(relation)
    links = field.remote_field.through.objects.filter(**{f"{field.m2m_field_name()}_id": page_key})
    return links.values(f"{field.m2m_reverse_field_name()}_id")
