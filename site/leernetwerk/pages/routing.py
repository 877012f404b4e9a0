"""Finds the page of an address, and what stands around it, in one query, however deep it stands."""

from dataclasses import dataclass

from django.db.models import Count, Max, Q, Subquery, TextField, Value
from django.db.models.functions import Cast, Concat
from django.http import Http404
from wagtail.models import Locale, Page, Site
from wagtail.models.sites import SiteRootPath

from leernetwerk.network.models import Term
from leernetwerk.network.visibility import hidden_from
from leernetwerk.pages.addresses import page_address, root_paths
from leernetwerk.pages.landings import framing_keys, landing_types
from leernetwerk.pages.moment import language, reader
from leernetwerk.pages.truth.states import is_behind, said_as_of
from leernetwerk.pages.written_objects import objects_of
from leernetwerk.pages.written_queries import rows_of

LONGEST_SLUG = 255
DEEPEST = 12
# In the order of the fields of Neighbour.
COLUMNS = (
    "pk",
    "title",
    "path",
    "url_path",
    "translation_key",
    "content_type_id",
    "live",
    "alias_of_id",
    "locale_id",
    "locale__language_code",
    "sites_rooted_here__pk",
    "sites_rooted_here__hostname",
    "sites_rooted_here__port",
    "hidden",
    "restricted",
    "stamp",
    "behind",
)


@dataclass(frozen=True)
class Neighbour:
    """What is known of a page near the one that is asked for."""

    pk: int
    title: str
    path: str
    url_path: str
    translation_key: object
    content_type_id: int
    live: bool
    alias_of_id: int | None
    locale_id: int
    language: str
    site_id: int | None
    hostname: str | None
    port: int | None
    is_hidden: bool
    is_restricted: bool
    glossary_stamp: str
    is_behind: bool

    @property
    def depth(self):
        """How deep the page stands; home pages at 2."""
        return len(self.path) // Page.steplen

    @property
    def is_shown(self):
        """Whether the reader may see it."""
        return self.live and not self.is_hidden


@dataclass
class Surroundings:
    """The pages around an address.

    ``way``: those on the way to it, the home page first. ``versions``: it and its translations, drafts too.
    ``translations``: language → one that the reader may see. ``landings``: name → address in the active language.
    ``rows``: all of them, and the pages in menus with their translations.
    """

    way: list
    rows: list
    versions: list
    translations: dict
    landings: dict


def surroundings(slugs, request):
    """Return the :class:`Surroundings` of the page that is reached by ``slugs`` from a home page, or of the last one
    on the way to it that is there.

    The root paths of the sites are kept on the request too, for addresses.
    """
    rows = neighbours(tuple(slugs), request)
    keep_root_paths(rows, request)
    spoken, types = language(), landing_types()
    by_path = {row.url_path: row for row in rows}
    way = _way(
        by_path, [root.root_path for root in root_paths(request) if root.language_code == spoken], slugs
    )
    versions = [row for row in rows if way and row.translation_key == way[-1].translation_key]
    return Surroundings(
        way=way,
        rows=rows,
        versions=versions,
        translations={row.language: row for row in versions if row.is_shown},
        landings={
            types[row.content_type_id]: page_address(row.url_path, request)
            for row in rows
            if row.content_type_id in types and row.language == spoken and row.is_shown
        },
    )


def _way(by_path, root_paths_of_language, slugs):
    """Return the pages on the way from a home page, itself first, as far as they are there."""
    for path in root_paths_of_language:
        way = [by_path[path]] if path in by_path else []
        for slug in slugs if way else ():
            path = f"{path}{slug}/"
            if path not in by_path:
                break
            way.append(by_path[path])
        if way:
            return way
    return []


def neighbours(slugs, request):
    """Return the home pages, the landings, those in menus, all with one of ``slugs``, and their translations."""
    types = tuple(sorted(landing_types()))
    frame = framing_keys(request)

    def written(*slugs_and_keys):
        named = Q(slug__in=slugs_and_keys[: len(slugs)]) | Q(pk__in=slugs_and_keys[len(slugs) :])
        near = Page.objects.filter(named | Q(sites_rooted_here__isnull=False))
        return (
            Page.objects.filter(
                Q(translation_key__in=near.values("translation_key")) | Q(content_type__in=types)
            )
            .annotate(
                hidden=hidden_from(reader(request)),
                restricted=hidden_from(None),
                stamp=glossary_stamp(),
                as_of=said_as_of(),
                behind=is_behind(),
            )
            .order_by()
            .values_list(*COLUMNS)
        )

    rows = rows_of(written, [*slugs, *frame], request, (types, len(slugs)))
    return [Neighbour(*row) for row in {row[0]: row for row in rows}.values()]


def glossary_stamp():
    """Return an expression: a text that changes with every change of a term. It is the same for all rows."""
    terms = (
        Term.objects.order_by().values(one=Value(1)).annotate(number=Count("pk"), moment=Max("updated_at"))
    )
    stamp = Concat(
        Cast("number", TextField()), Value(" "), Cast("moment", TextField()), output_field=TextField()
    )
    return Subquery(terms.values_list(stamp)[:1])


def keep_root_paths(rows, request):
    """Keep the root paths where Wagtail looks for them; with more sites than one, leave them to Wagtail."""
    sites = {row.translation_key: row for row in rows if row.site_id}
    if len({row.site_id for row in sites.values()}) == 1:
        ((key, root),) = sites.items()
        root_url = Site(hostname=root.hostname, port=root.port).root_url
        request._wagtail_cached_site_root_paths = [
            SiteRootPath(root.site_id, row.url_path, root_url, row.language)
            for row in rows
            if row.translation_key == key
        ]


def surroundings_of(page, request):
    """Return the :class:`Surroundings` of a page that was found in another way, such as a preview."""
    found = getattr(request, "surroundings", None)
    if found is not None and found.way and found.way[-1].pk == page.pk:
        return found
    below_home = (page.url_path or "").strip("/").split("/")[1:]
    request.surroundings = surroundings([slug for slug in below_home if slug], request)
    return request.surroundings


def find_page(path_components, request):
    """Return ``(page, rest)``: the deepest page on the way from home, and the path components after it.

    What stands around it is kept on the request. A component that no slug can be (NUL bytes, absurd lengths) ends the
    way, and so does the deepest level. Raises ``Http404`` when not even home is there.
    """
    slugs = []
    for component in path_components[:DEEPEST]:
        if "\x00" in component or len(component) > LONGEST_SLUG:
            break
        slugs.append(component)
    request.surroundings = found = surroundings(slugs, request)
    if not found.way:
        raise Http404
    row = found.way[-1]
    page = _load(row)
    page.is_known_open = not any(one.is_restricted or one.alias_of_id for one in found.way)
    return page, path_components[len(found.way) - 1 :]


def _load(row):
    """Return the page of a :class:`Neighbour` in its own class, with what every page shows, in one query."""
    page_class = Page(content_type_id=row.content_type_id).specific_class

    def written(key):
        return page_class.objects.filter(pk=key)

    found = objects_of(written, [row.pk], page_class.shown_with, (page_class,))
    if not found:
        raise Http404  # deleted since it was found
    (page,) = found
    page.locale = Locale(pk=row.locale_id, language_code=row.language)
    return page


def find_route(request, path):
    """Return the route (``RouteResult``) to the page at ``path`` in the active language, or ``None``.

    Where there are several sites, the host decides: that is left to Wagtail.
    """
    try:
        page, rest = find_page([part for part in path.split("/") if part], request)
        if len({root.site_id for root in root_paths(request)}) > 1:
            return Page.route_for_request(request, path)
        return page.route(request, rest)
    except Http404:
        return None


def landing_address(name, request):
    """Return the address of the page that is registered as ``name``, in the active language, or ``None``."""
    if not hasattr(request, "surroundings"):
        request.surroundings = surroundings([], request)
    return request.surroundings.landings.get(name)
