"""Finds the page of an address, and what stands around it, in one query, however deep it stands."""

from dataclasses import dataclass

from django.db.models import F, Q
from django.http import Http404
from wagtail.models import Page

from leernetwerk.network.visibility import hidden_from
from leernetwerk.pages.addresses import page_address, root_paths
from leernetwerk.pages.landings import landing_types
from leernetwerk.pages.moment import language, reader

LONGEST_SLUG = 255


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
    language: str
    is_hidden: bool
    is_restricted: bool

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
    """

    way: list
    versions: list
    translations: dict
    landings: dict


def surroundings(url_paths, request):
    """Return the :class:`Surroundings` of the deepest page among ``url_paths``, each the parent of the next."""
    rows = _neighbours(url_paths, reader(request))
    by_path = {row.url_path: row for row in rows}
    way = []
    for url_path in url_paths:
        if url_path not in by_path:
            break
        way.append(by_path[url_path])
    key = way[-1].translation_key if way else None
    versions = [row for row in rows if row.translation_key == key]
    spoken, types = language(), landing_types()
    return Surroundings(
        way=way,
        versions=versions,
        translations={row.language: row for row in versions if row.is_shown},
        landings={
            types[row.content_type_id]: page_address(row.url_path, request)
            for row in rows
            if row.content_type_id in types and row.language == spoken and row.is_shown
        },
    )


def _neighbours(url_paths, user):
    slugs = [url_path.rstrip("/").rsplit("/", 1)[-1] for url_path in url_paths]
    # Slugs have an index, paths have not.
    on_the_way = Page.objects.filter(slug__in=slugs, url_path__in=url_paths)
    rows = (
        Page.objects.filter(
            Q(translation_key__in=on_the_way.values("translation_key")) | Q(content_type__in=landing_types())
        )
        .annotate(spoken=F("locale__language_code"), hidden=hidden_from(user), restricted=hidden_from(None))
        .values_list(
            "pk",
            "title",
            "path",
            "url_path",
            "translation_key",
            "content_type_id",
            "live",
            "alias_of_id",
            "spoken",
            "hidden",
            "restricted",
        )
    )
    return [Neighbour(*row) for row in rows]


def surroundings_of(page, request):
    """Return the :class:`Surroundings` of a page that was found in another way, such as a preview."""
    found = getattr(request, "surroundings", None)
    if found is not None and found.way and found.way[-1].pk == page.pk:
        return found
    steps = (page.url_path or "").strip("/").split("/")
    paths = ["/" + "/".join(steps[: number + 1]) + "/" for number in range(len(steps))]
    request.surroundings = surroundings(paths, request)
    return request.surroundings


def find_page(root_path, path_components, request):
    """Return ``(page, rest)``: the deepest page on the way below ``root_path`` and the path components after it.

    Its surroundings are kept on the request. A component that no slug can be (NUL bytes, absurd lengths) ends the
    way. Raises ``Http404`` when not even the root is there.
    """
    url_paths = [root_path]
    for component in path_components:
        if "\x00" in component or len(component) > LONGEST_SLUG:
            break
        url_paths.append(f"{url_paths[-1]}{component}/")
    request.surroundings = found = surroundings(url_paths, request)
    if not found.way:
        raise Http404
    row = found.way[-1]
    page = _load(row)
    page.is_known_open = not any(one.is_restricted or one.alias_of_id for one in found.way)
    return page, path_components[len(found.way) - 1 :]


def _load(row):
    """Return the page of a :class:`Neighbour` in its own class, with what every page shows, in one query."""
    page_class = Page(content_type_id=row.content_type_id).specific_class
    return page_class.objects.select_related(*page_class.shown_with).get(pk=row.pk)


def find_route(request, path):
    """Return the route (``RouteResult``) to the page at ``path`` in the active language, or ``None``."""
    roots = [root for root in root_paths(request) if root.language_code == language()]
    if len(roots) != 1:
        return Page.route_for_request(request, path)
    try:
        page, rest = find_page(roots[0].root_path, [part for part in path.split("/") if part], request)
        return page.route(request, rest)
    except Http404:
        return None


def landing_address(name, request):
    """Return the address of the page that is registered as ``name``, in the active language, or ``None``."""
    if not hasattr(request, "surroundings"):
        request.surroundings = surroundings([], request)
    return request.surroundings.landings.get(name)
