"""What was found, as it can be narrowed."""

from django.utils.translation import gettext_lazy as _

from leernetwerk.pages.listing.facets import RECORDS, Facets, record_labels
from leernetwerk.pages.models import ContentPage
from search.index.facets import DOCUMENT, FACETS, SECTION

# The types of what is no content page.
OTHER_TYPES = {SECTION: _("Section"), DOCUMENT: _("Document")}


def type_labels():
    """Return what readers call each type (``dict``)."""
    pages = {page_class.type_slug(): page_class.type_label for page_class in ContentPage.__subclasses__()}
    return pages | OTHER_TYPES


class FoundFacets(Facets):
    """The values that what was :class:`~search.searching.Found` has; items are primary keys of ``IndexedItem``.

    Takes one query. A record that ``user`` may not see is nothing to narrow by.
    """

    def __init__(self, found, user):
        super().__init__(FACETS)
        for item in found.items:
            self.items[item] = True
            for name, values in found.facets[item].items():
                for value in values:
                    self.add(name, value, item)
        self.labels["type"] = type_labels()
        self.labels["year"] = {year: year for year in self.values["year"]}
        self._name_records(user)

    def _name_records(self, user):
        names = [name for name in self.names if name in RECORDS and self.values[name]]
        records = {
            name: RECORDS[name].objects.visible_to(user).filter(slug__in=list(self.values[name]))
            for name in names
        }
        for name, _key, slug, label in record_labels(records):
            self.labels[name][slug] = label
        for name in names:
            self.values[name] = {slug: self.values[name][slug] for slug in self.labels[name]}
