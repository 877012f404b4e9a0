from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import SynchronizedField

from cohorts.calls import call_context, call_facts_context, has_form
from cohorts.joining.addresses import form_slug
from cohorts.joining.form_page import form_page_context, form_page_head, serve_form
from leernetwerk.pages.models import ContentPage, RecordPageMixin
from leernetwerk.pages.panels import record_panels
from leernetwerk.pages.pictures import portrait_of


class CallPage(RecordPageMixin, ContentPage):
    """A call to join in the words of one language; its dates, seats and state come from its record."""

    icon = "mail"
    type_label = _("Call to join")
    facet_paths = {"sector": ["call__wanted_sectors__sector"]}
    shown_with = (
        *ContentPage.shown_with,
        "call__cohort__community",
        "call__contact__person__portrait",
        "call__contact__organisation",
        "call__intake__form__consent",
        "call__intake__form__privacy_statement",
    )
    record_field = "call"
    facts = (*ContentPage.facts, "call")
    template = "cohorts/call_page.html"
    parent_page_types = ["cohorts.JoinPage"]
    subpage_types = []

    call = models.ForeignKey(
        "network.Call", verbose_name=_("call"), on_delete=models.PROTECT, related_name="pages"
    )

    content_panels = [
        *ContentPage.content_panels,
        *record_panels("call"),
        FieldPanel("lead"),
        ContentPage.picture_panel,
        FieldPanel("body"),
        ContentPage.sorting_panel,
    ]

    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in facts]

    class Meta:
        verbose_name = _("call page")
        verbose_name_plural = _("call pages")

    def route(self, request, path_components):
        """Route to the page, or to the form below it where the call has one."""
        if self.live and path_components == [form_slug(self.locale.language_code)] and has_form(self.record):
            return RouteResult(self, kwargs={"is_form": True})
        return super().route(request, path_components)

    def serve(self, request, *args, is_form=False, **kwargs):
        return serve_form(self, request) if is_form else super().serve(request, *args, **kwargs)

    def own_context(self, request):
        if hasattr(request, "reception"):
            return call_facts_context(self, request) | form_page_context(self, request)
        return call_context(self, request)

    def head(self, request, context):
        return form_page_head(self, request, context) if "webform" in context else {}

    def own_images(self):
        return [*super().own_images(), portrait_of(getattr(self.record, "contact", None))]
