"""An item of a list, and the query that lists are made from."""

import datetime
from dataclasses import dataclass

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import F, IntegerField
from django.db.models.functions import Coalesce, ExtractYear

from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.languages import other_language
from leernetwerk.pages.moment import language, reader

NEWEST_FIRST = [
    F("date").desc(nulls_last=True),
    F("first_published_at").desc(nulls_last=True),
    F("pk").desc(),
]


@dataclass
class ListedItem:
    """A page as a list shows it.

    ``language`` and ``language_name`` are empty when its words are in the reader's language. ``when`` is what is known
    of its date when that is less than a day; ``meta`` a further line of words, given by the list.
    """

    pk: int
    href: str
    title: str
    lead: str
    date: datetime.date | None
    when: str
    type_label: str
    page_type: str
    language: str
    language_name: str
    image: object
    image_alt: str
    meta: str = ""

    @property
    def seed(self):
        """What the circles are drawn from when there is no picture."""
        return self.title

    @property
    def url(self):
        """The same as ``href``."""
        return self.href


def content_pages():
    """Return the class of pages that lists can show, which itself knows of lists."""
    return apps.get_model("pages", "ContentPage")


def public_pages(request):
    """Return the content pages that the reader may see, one per set of translations, the reader's language first."""
    return content_pages().objects.visible_to(reader(request)).best_for(language())


def with_year(pages):
    """Annotate ``listed_year`` (``int`` or ``None``): that of the page's date, else what its type knows better."""
    paths = [
        f"{page_class._meta.model_name}__{page_class.year_path}"
        for page_class in content_pages().__subclasses__()
        if page_class.year_path
    ]
    year = Coalesce(ExtractYear("date"), *map(F, paths), output_field=IntegerField())
    return pages.annotate(listed_year=year)


def items_of(pages, request, meta_of=None):
    """Return a :class:`ListedItem` for each of ``pages`` (a queryset of content pages), in one query.

    ``meta_of(row)`` may give a further line of words. Renditions are for the caller to load, together with others.
    """
    rows = list(
        with_year(pages).annotate(spoken=F("locale__language_code")).select_related("image").defer("body")
    )
    items = [item_of(row, request) for row in rows]
    for item, row in zip(items, rows, strict=True):
        item.meta = meta_of(row) if meta_of else ""
    return items


def item_of(row, request):
    """Return the :class:`ListedItem` of a row that :func:`items_of` has asked for."""
    page_class = ContentType.objects.get_for_id(row.content_type_id).model_class()
    code, name = other_language(row.spoken)
    return ListedItem(
        pk=row.pk,
        href=page_address(row.url_path, request),
        title=row.title,
        lead=row.lead,
        date=row.date,
        when=str(row.listed_year or "") if row.date is None else "",
        type_label=str(page_class.type_label),
        page_type=page_class.__name__,
        language=code,
        language_name=name,
        image=row.image,
        image_alt="" if row.image_is_decorative else row.image_alt,
    )
