"""Menus in the reader's language. The pages they lead to are found along with the page that is shown."""

from functools import cached_property

from django.apps import apps

from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.languages import language_rank, preferred_languages
from leernetwerk.pages.moment import language
from leernetwerk.pages.routing import surroundings
from leernetwerk.pages.written_objects import objects_of


class SiteFrame:
    """The name, menus and footer for one request. Without navigation in any language, all are empty."""

    def __init__(self, request):
        self.request = request

    @classmethod
    def of(cls, request):
        """Return the frame of a request, the same one each time."""
        if not hasattr(request, "site_frame"):
            request.site_frame = cls(request)
        return request.site_frame

    @cached_property
    def settings(self):
        """The ``Navigation`` in the reader's language, else in another one, else an unsaved one."""
        if spoken := objects_of(_navigation_in, [language()]):
            return spoken[0]
        # Sorting by language takes longer to write down than to do, and is seldom needed.
        navigation = apps.get_model("home", "Navigation")
        return navigation.objects.order_by(language_rank()).first() or navigation()

    @cached_property
    def main_menu(self):
        """The links of the main menu: a list of ``label``, ``url`` and ``current``."""
        return self._links(self.settings.main_menu.raw_data)

    @cached_property
    def legal_menu(self):
        """The links of the last line of the footer."""
        return self._links(self.settings.legal_links.raw_data)

    @cached_property
    def footer_menu(self):
        """The columns of the footer: a list of ``heading`` and ``items``; a column without links is left out."""
        columns = [
            {"heading": column["value"]["heading"], "items": self._links(column["value"]["items"])}
            for column in self.settings.footer_columns.raw_data
        ]
        return [column for column in columns if column["items"]]

    def _links(self, blocks):
        return [link for block in blocks if (link := self._link(block["value"]))]

    def _link(self, value):
        """Return a link from stored data, or ``None`` when the reader may not see its page or it is gone."""
        if not value.get("page"):
            return (
                {"label": value["label"], "url": value["url"], "current": False} if value.get("url") else None
            )
        page = self._pages.get(value["page"])
        if page is None:
            return None
        return {
            "label": value.get("label") or page.title,
            "url": page_address(page.url_path, self.request),
            "current": self._currency(page),
        }

    def _currency(self, page):
        """Return "page" on the page itself, "true" below it, else False; nothing stands "below" a home page."""
        found = getattr(self.request, "surroundings", None)
        if found is None or not found.way:
            return False
        if found.way[-1].pk == page.pk:
            return "page"
        return "true" if page.pk in {step.pk for step in found.way[1:]} else False

    @cached_property
    def _pages(self):
        """Primary key of a page named in a menu → its version for the reader (``Neighbour``), or ``None``."""
        rank = {code: position for position, code in enumerate(preferred_languages())}
        best = {}
        for row in sorted(
            self._neighbours(), key=lambda row: rank.get(row.language, len(rank)), reverse=True
        ):
            if row.is_shown:
                best[row.translation_key] = row
        return {row.pk: best.get(row.translation_key) for row in self._neighbours()}

    def _neighbours(self):
        """Return what the page of the request was found with; the pages in menus are among them."""
        if not hasattr(self.request, "surroundings"):
            self.request.surroundings = surroundings([], self.request)
        return self.request.surroundings.rows

    def named_keys(self):
        """Return the primary keys of the pages that the menus name."""
        columns = self.settings.footer_columns.raw_data
        blocks = [*self.settings.main_menu.raw_data, *self.settings.legal_links.raw_data]
        blocks += [item for column in columns for item in column["value"]["items"]]
        return [block["value"]["page"] for block in blocks if block["value"].get("page")]


def _navigation_in(code):
    return apps.get_model("home", "Navigation").objects.filter(locale__language_code=code).order_by("pk")[:1]


def pages_in_menus(request):
    """Return the primary keys of the pages in the menus around the page of a request."""
    return SiteFrame.of(request).named_keys()
