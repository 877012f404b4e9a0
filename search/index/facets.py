"""What narrows results: the values that pages have, as they are kept with what is indexed of them."""

from articles.models import NewsItemPage
from leernetwerk.pages.listing.facets import PageFacets
from leernetwerk.pages.models import ContentPage

FACETS = ("type", "theme", "sector", "year", "pilot_area")
# The type of pages that list others, and that of documents.
SECTION, DOCUMENT = "section", "document"


def facets_of_pages(keys):
    """Return primary key → facet → values (a list of ``str``) of the pages with these keys. Takes three queries."""
    found = {key: {} for key in keys}
    facets = PageFacets(ContentPage.objects.filter(pk__in=keys), FACETS)
    for name, values in facets.values.items():
        for value, items in values.items():
            for item in items:
                found[item].setdefault(name, []).append(value)
    return {key: values or {"type": [SECTION]} for key, values in found.items()}


def news_date(page):
    """Return the day of a news item (``datetime.date``), of which newer ones answer slightly better; else ``None``."""
    return page.date if isinstance(page, NewsItemPage) else None
