"""Applications as a spreadsheet: which columns is chosen, nothing in it runs, and that it was made is logged."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from cohorts.intake.finding import chosen, listed
from cohorts.intake.permissions import applications
from cohorts.joining import core_questions as core
from leernetwerk.delivery.headers import PRIVATE
from leernetwerk.delivery.spreadsheets import without_formula, writable
from leernetwerk.forms.models import Access, Answer, keep_access
from leernetwerk.network.spreadsheets import SafeSpreadsheetMixin

FORMATS = [("xlsx", "Excel (XLSX)"), ("csv", "CSV")]
FIXED = {
    "number": pgettext_lazy("of an application", "Number"),
    "received_at": gettext_lazy("Received"),
    "call": gettext_lazy("Call"),
    "name": gettext_lazy("Name"),
    "email": gettext_lazy("E-mail address"),
    "organisation": gettext_lazy("Organisation"),
    "sector": gettext_lazy("Sector"),
    "language": gettext_lazy("Language"),
    "stage": gettext_lazy("Stage"),
    "stage_since": gettext_lazy("In this stage since"),
    "confirmed_at": gettext_lazy("Address confirmed"),
    "may_be_named": gettext_lazy("May be named"),
    "assigned_to": gettext_lazy("Handled by"),
}
# These stand in columns of their own.
FIXED_ANSWERS = {core.NAME, core.EMAIL, core.ORGANISATION, core.SECTOR, core.LANGUAGE, core.NAMING}
# What comes before the key of a question in the name of its column: no key can be taken for one of the above.
QUESTION = "question:"


def question_columns(queryset):
    """Return the columns of what was asked in these applications: name of the column → words, as they were last."""
    answers = Answer.objects.filter(submission__application__in=queryset.order_by())
    answers = answers.exclude(question_key__in=FIXED_ANSWERS).order_by("submission_id")
    found = {}
    for place, key, label in answers.values_list("sort_order", "question_key", "label").distinct():
        found[f"{QUESTION}{key}"] = (place, label)
    return {name: label for name, (_place, label) in sorted(found.items(), key=lambda one: one[1][0])}


class ApplicationsExportMixin(SafeSpreadsheetMixin):
    """Writes what is listed as a spreadsheet, with the columns that the address names; all without any."""

    # The way to it is the screen on which columns are chosen.
    show_export_buttons = False

    @cached_property
    def questions(self):
        """The columns of questions."""
        return question_columns(self.exported)

    @property
    def list_export(self):
        """The columns."""
        if not self.is_export:
            return list(FIXED)
        known = [*FIXED, *self.questions]
        asked = self.request.GET.getlist("columns")
        return [name for name in known if name in asked] or known

    def get_heading(self, queryset, field):
        return str(FIXED.get(field) or without_formula(writable(self.questions[field])))

    def to_row_dict(self, item):
        texts = {f"{QUESTION}{answer.question_key}": answer.text for answer in item.submission.answers.all()}
        fixed = {
            "number": item.pk,
            "received_at": item.received_at,
            "call": str(item.call),
            "name": item.name,
            "email": item.email,
            "organisation": item.organisation_name,
            "sector": str(item.sector or ""),
            "language": item.get_language_display(),
            "stage": item.get_stage_display(),
            "stage_since": item.stage_since,
            "confirmed_at": item.confirmed_at or "",
            "may_be_named": _("yes") if item.may_be_named else _("no"),
            "assigned_to": str(item.assigned_to or ""),
        }
        row = fixed | {name: texts.get(name, "") for name in self.questions}
        return {name: row[name] for name in self.list_export}

    def get_filename(self):
        return slugify(_("Applications"))

    def as_spreadsheet(self, queryset, spreadsheet_format):
        if not self.user_has_permission("export"):
            raise PermissionDenied
        self.exported = queryset
        rows = list(queryset.prefetch_related("submission__answers"))
        keep_access(self.request.user, Access.Action.EXPORTED, form=self.chosen_form, count=len(rows))
        response = super().as_spreadsheet(rows, spreadsheet_format)
        response["Cache-Control"] = PRIVATE
        return response


class ExportForm(forms.Form):
    """What a spreadsheet has to hold. ``questions`` are the columns of questions: name → words."""

    columns = forms.MultipleChoiceField(
        label=gettext_lazy("Columns"), widget=forms.CheckboxSelectMultiple, required=False
    )
    export = forms.ChoiceField(
        label=gettext_lazy("Kind of file"), choices=FORMATS, widget=forms.RadioSelect, initial="xlsx"
    )

    def __init__(self, *args, questions, **kwargs):
        super().__init__(*args, **kwargs)
        choices = [*FIXED.items(), *questions.items()]
        self.fields["columns"].choices = choices
        self.fields["columns"].initial = [name for name, _label in choices]


class ExportView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Asks which columns the spreadsheet of a list has; the list itself, with its filters, makes it."""

    permission_policy = applications
    permission_required = "export"
    page_title = gettext_lazy("Export")
    header_icon = "download"
    template_name = "cohorts/intake/export.html"

    def get_breadcrumbs_items(self):
        address = reverse("cohorts_applications")
        return [
            *self.breadcrumbs_items,
            {"url": address, "label": _("Applications")},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        queryset = listed(self.request)
        keys = self.request.GET.getlist("id")
        if keys:
            queryset = chosen(queryset, keys)
        narrowed = [
            (name, value)
            for name, values in self.request.GET.lists()
            for value in values
            if name not in {"columns", "export", "p"}
        ]
        return super().get_context_data(**kwargs) | {
            "form": ExportForm(questions=question_columns(queryset)),
            "number": queryset.count(),
            "narrowed": narrowed,
        }
