from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField

from leernetwerk.delivery.headers import PRIVATE
from leernetwerk.forms.models import Form
from leernetwerk.forms.public.display import form_context, worded
from leernetwerk.forms.public.reception import SENT, Reception
from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.models import ContentPage


class FormPage(ContentPage):
    """A page with a form: contact, a question, a request. The form is a record, the same in every language."""

    icon = "form"
    type_label = gettext_lazy("Form")
    og_type = "website"
    facts = (*ContentPage.facts, "form")
    template = "home/form_page.html"
    parent_page_types = ["home.HomePage", "home.EvergreenPage"]
    subpage_types = []
    shown_with = (*ContentPage.shown_with, "form__consent", "form__privacy_statement")
    starting_blocks = {}

    form = models.ForeignKey(
        Form, verbose_name=gettext_lazy("form"), on_delete=models.PROTECT, related_name="pages"
    )

    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("lead"),
        FieldPanel("form"),
        ContentPage.picture_panel,
        FieldPanel("body", help_text=gettext_lazy("Stands above the form.")),
        ContentPage.sorting_panel,
    ]

    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in facts]

    class Meta:
        verbose_name = gettext_lazy("page with a form")
        verbose_name_plural = gettext_lazy("pages with a form")

    def serve(self, request, *args, **kwargs):
        """Show the form, or take it in. Nobody keeps the page: the form in it is one visitor's."""
        reception = self.reception(request)
        if request.method == "POST" and (response := reception.receive()):
            return response
        request.reception = reception
        response = super().serve(request, *args, **kwargs)
        response["Cache-Control"] = PRIVATE
        return response

    def reception(self, request):
        """Return the :class:`Reception` of a visit to this page."""
        address = page_address(self.url_path, request)
        return Reception(self.form, request, self.locale.language_code, address)

    def own_context(self, request):
        reception = getattr(request, "reception", None) or self.reception(request)
        return super().own_context(request) | {
            "webform": form_context(reception),
            "is_sent": SENT in request.GET and request.method != "POST",
            "thanks": worded(self.form.thanks, self.locale.language_code),
        }

    def head(self, request, context):
        """Say in the title that something is wrong: it is what a screen reader reads first."""
        webform = context["webform"]
        if webform["summary"] or webform["notice"]:
            title = _("Error: %(title)s") % {"title": self.seo_title or self.title}
        elif context["is_sent"]:
            title = _("Sent: %(title)s") % {"title": self.seo_title or self.title}
        else:
            return {}
        return {"title": title, "robots": "noindex"}
