"""What the editor of a page sees of its record: the facts to read, one click from where they change."""

from django.conf import settings
from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.permissions import policy_registry

from leernetwerk.network.models import Cohort, Community, PilotArea, Session
from leernetwerk.network.permissions import Access
from leernetwerk.network.readable import NOTHING, language_name
from leernetwerk.network.record_pages import pages_of
from leernetwerk.network.summaries import summary_of
from leernetwerk.network.views.facts import facts_of

SHOWN_AT_MOST = 12


def record_panels(field_name):
    """Return the panels of a page's record: a field to choose it for a new page, its facts ever after."""
    return [
        FieldPanel(field_name, help_text=_("Cannot be changed once the page is made.")),
        RecordFactsPanel(heading=_("Facts"), icon="info-circle"),
    ]


class RecordFactsPanel(Panel):
    """The facts of the page's record, read-only, with a link to its own screen for who may change it there."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages/panels/record_facts.html"

        def is_shown(self):
            return self.instance is not None and self.instance.pk is not None

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            record = self.instance.record
            urls = AdminURLFinder(self.request.user)
            context["record"] = record
            context["kind"] = record._meta.verbose_name
            context["edit_url"] = urls.get_edit_url(record)
            access = policy_registry.get(record).access(self.request.user, record)
            context["types_words_only"] = access is Access.WORDS
            context["facts"] = [(label, value) for label, value in facts_of(record) if value != NOTHING]
            context["lists"] = [related_list(records, urls) for records in related_records(record)]
            context["languages"] = list(language_lines(self.instance, urls))
            return context


def related_records(record):
    """Return what belongs to ``record`` and has screens of its own: a list of querysets."""
    if isinstance(record, Community):
        return [record.cohorts.all()]
    if isinstance(record, PilotArea):
        return [Session.objects.filter(series__pilot_area=record)]
    if isinstance(record, Cohort):
        return [
            Session.objects.filter(series__cohort=record),
            record.participations.select_related("organisation", "sector"),
        ]
    return []


def related_list(records: QuerySet, urls):
    """Return a list for the template: ``heading``, ``rows`` with a link for who may follow it, ``more`` (``int``)."""
    rows = [
        summary_of(record) | {"edit_url": urls.get_edit_url(record)} for record in records[:SHOWN_AT_MOST]
    ]
    heading = capfirst(records.model._meta.verbose_name_plural)
    return {"heading": heading, "rows": rows, "more": max(0, records.count() - SHOWN_AT_MOST)}


def language_lines(page, urls):
    """Yield one ``dict`` a configured language: its ``code``, ``name``, the ``page`` about the record, its editor."""
    pages = {one.locale.language_code: one for one in pages_of(page.record).select_related("locale")}
    for code, _name in settings.LANGUAGES:
        version = pages.get(code)
        own = version is None or version.pk == page.pk
        yield {
            "code": code,
            "name": language_name(code),
            "page": version,
            "edit_url": None if own else urls.get_edit_url(version),
        }
