"""The parts of the site, by which the rows of the matrix are told apart."""

from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef
from wagtail.models import Page

from editorial.matrix.scope import is_public
from leernetwerk.pages.languages import language_rank

# Home pages stand at depth 2, and below them what divides the site.
DEPTH = 3
PATH_LENGTH = DEPTH * Page.steplen


@dataclass
class Section:
    """A page below the home page with pages below it in some language; ``paths`` are its places in the tree."""

    key: str
    title: str
    paths: list[str] = field(default_factory=list)


class Sections:
    """The sections that a user may know of (:class:`~editorial.matrix.scope.Scope`); takes one query."""

    def __init__(self, scope):
        divided = Page.objects.filter(translation_key=OuterRef("translation_key"), numchild__gt=0)
        pages = (
            Page.objects.filter(Exists(divided.order_by()), depth=DEPTH)
            .annotate(is_explorable=scope.is_explorable, is_public=is_public())
            .exclude(is_explorable=False, is_public=False)
            # Each is named in the language of the reader, if it is there.
            .order_by(language_rank(), "path")
        )
        by_key = {}
        for page in pages:
            title = page.draft_title if page.is_explorable else page.title
            section = by_key.setdefault(page.translation_key, Section(str(page.translation_key), title))
            section.paths.append(page.path)
        self.all = sorted(by_key.values(), key=lambda section: section.title.casefold())
        self.by_path = {path: section for section in self.all for path in section.paths}

    def title_of(self, page):
        """Return the title of the section that ``page`` stands below; "" outside of any."""
        section = self.by_path.get(page.path[:PATH_LENGTH])
        return section.title if section and page.depth > DEPTH else ""

    def paths_of(self, key):
        """Return the paths of the section ``key``; none when it is unknown."""
        return next((section.paths for section in self.all if section.key == key), [])
