"""What was found: as a fragment under the field while one types, and as a page of its own."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from editorial.desk.find import Group
from editorial.desk.find.documents import find_documents
from editorial.desk.find.pages import find_pages
from editorial.desk.find.records import find_records
from editorial.desk.reader import Reader
from leernetwerk.network.admin_search import LONGEST_QUERY, plain_words

FEW = 5
MANY = 30


def find(query, reader, limit):
    """Return what ``query`` (``str``, whatever was typed) finds: a ``list`` of :class:`Group`, none of them empty."""
    words = plain_words(query).split()
    if not words:
        return []
    typed = urlencode({"q": " ".join(words)})
    pages_url = f"{reverse('wagtailadmin_pages:search')}?{typed}"
    documents_url = f"{reverse('wagtaildocs:index')}?{typed}"
    groups = [
        Group("pages", _("Pages"), find_pages(words, reader, limit), pages_url),
        Group("records", _("Network"), find_records(words, reader, limit)),
        Group("documents", _("Documents"), find_documents(words, reader, limit), documents_url),
    ]
    return [group for group in groups if group.rows]


class FindMixin:
    """What both answers share: ``limit`` rows of a sort for what stands in ``?q=``."""

    limit = FEW

    @cached_property
    def query(self):
        """What was typed, as far as it is read (``str``)."""
        return self.request.GET.get("q", "")[:LONGEST_QUERY].replace("\x00", "")

    def get_context_data(self, **kwargs):
        groups = find(self.query, Reader(self.request), self.limit)
        number = sum(len(group.rows) for group in groups)
        return super().get_context_data(query=self.query, groups=groups, number=number, **kwargs)


class FindFragmentView(FindMixin, TemplateView):
    """The options under the field, as a piece of HTML."""

    template_name = "editorial/desk/find/options.html"


class FindView(FindMixin, WagtailAdminTemplateMixin, TemplateView):
    """The page with what was found."""

    template_name = "editorial/desk/find/page.html"
    page_title = gettext_lazy("Find")
    header_icon = "search"
    limit = MANY

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]
