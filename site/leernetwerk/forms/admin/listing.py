"""The list of answered forms, with search, filters and export."""

import django_filters
from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Prefetch
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic

from leernetwerk.delivery.bulk_actions import BulkListMixin
from leernetwerk.delivery.headers import PRIVATE, PrivateMixin
from leernetwerk.delivery.spreadsheets import without_formula, writable
from leernetwerk.forms.elsewhere import among_answers
from leernetwerk.forms.models import Access, Answer, Form, Purpose, Submission, keep_access
from leernetwerk.forms.permissions import submissions
from leernetwerk.network.spreadsheets import SafeSpreadsheetMixin

WHO = (Purpose.NAME, Purpose.EMAIL)


class SubmissionFilterSet(WagtailFilterSet):
    """By form, by day, by language, and by whether anything is left to do."""

    form = django_filters.ModelChoiceFilter(
        queryset=Form.objects.all(), label=gettext_lazy("Form"), widget=forms.RadioSelect, empty_label=None
    )
    created_at = django_filters.DateFromToRangeFilter(
        label=gettext_lazy("Received"), widget=DateRangePickerWidget
    )
    handled = django_filters.BooleanFilter(
        field_name="handled_at", lookup_expr="isnull", exclude=True, label=gettext_lazy("Handled")
    )

    class Meta:
        model = Submission
        fields = ["form", "handled", "created_at", "language"]


class AnswersExportMixin(SafeSpreadsheetMixin):
    """Writes what is listed as a spreadsheet, a column for each question: it runs nothing, and is logged."""

    FIXED = {
        "number": gettext_lazy("Number"),
        "created_at": gettext_lazy("Received"),
        "form": gettext_lazy("Form"),
        "language": gettext_lazy("Language"),
    }

    @cached_property
    def show_export_buttons(self):
        return self.user_has_permission("export")

    @cached_property
    def questions(self):
        """The columns of questions: key → words, as the last answer that is exported had them."""
        answers = Answer.objects.filter(submission__in=self.exported).order_by("submission_id")
        ordered = answers.values_list("sort_order", "question_key", "label").distinct()
        found = {}
        for place, key, label in ordered:
            found[key] = (place, label)
        return {key: label for key, (_place, label) in sorted(found.items(), key=lambda one: one[1][0])}

    @property
    def list_export(self):
        """The columns."""
        return [*self.FIXED, *self.questions] if self.is_export else list(self.FIXED)

    def get_heading(self, queryset, field):
        return str(self.FIXED.get(field) or without_formula(writable(self.questions[field])))

    def to_row_dict(self, item):
        texts = {answer.question_key: answer.text for answer in item.answers.all()}
        fixed = {
            "number": item.pk,
            "created_at": item.created_at,
            "form": str(item.form),
            "language": item.get_language_display(),
        }
        return fixed | {key: texts.get(key, "") for key in self.questions}

    def get_filename(self):
        return slugify(_("Answered forms"))

    def as_spreadsheet(self, queryset, spreadsheet_format):
        if not self.user_has_permission("export"):
            raise PermissionDenied
        self.exported = [submission.pk for submission in queryset]
        keep_access(
            self.request.user, Access.Action.EXPORTED, form=self.chosen_form, count=len(self.exported)
        )
        response = super().as_spreadsheet(queryset, spreadsheet_format)
        response["Cache-Control"] = PRIVATE
        return response


class SubmissionsView(PrivateMixin, BulkListMixin, AnswersExportMixin, generic.IndexView):
    """Answered forms, the last one first. That somebody saw the list is logged."""

    model = Submission
    permission_policy = submissions
    any_permission_required = ["view"]
    page_title = gettext_lazy("Answered forms")
    header_icon = "form"
    index_url_name = "forms_submissions"
    index_results_url_name = "forms_submissions_results"
    inspect_url_name = "forms_submission"
    delete_url_name = "forms_submission_delete"
    default_ordering = "-created_at"
    row_name = "answer"
    select_all_text = gettext_lazy("Select all answers")
    paginate_by = 50
    is_searchable = True
    filterset_class = SubmissionFilterSet

    @cached_property
    def columns(self):
        return [
            self.box_column(),
            self.name_column(
                "who", label=_("Who"), accessor=self.who, get_url=self.get_inspect_url, width="30%"
            ),
            Column("form", label=_("Form"), sort_key="form"),
            Column("language", label=_("Language"), accessor="get_language_display", sort_key="language"),
            Column("files", label=_("Files"), accessor="file_count"),
            DateColumn("created_at", label=_("Received"), sort_key="created_at"),
            DateColumn("handled_at", label=_("Handled"), sort_key="handled_at"),
            Column("handled_by", label=_("By")),
        ]

    @staticmethod
    def who(submission):
        """Return the name that was filled in, else the address, else the number of the form (``str``)."""
        said = {answer.purpose: answer.text for answer in submission.who_answers if answer.text}
        return next((said[purpose] for purpose in WHO if purpose in said), str(submission))

    def get_base_queryset(self):
        answers = Prefetch("answers", Answer.objects.filter(purpose__in=WHO), to_attr="who_answers")
        queryset = among_answers().select_related("form", "handled_by").prefetch_related(answers)
        if self.is_export:
            queryset = queryset.prefetch_related("answers")
        return queryset.annotate(file_count=Count("answers__files"))

    def search_queryset(self, queryset):
        """Keep the forms in whose answers each of the words stands."""
        if self.is_searching:
            for word in self.search_query.replace("\x00", "").split()[:10]:
                found = Answer.objects.filter(text__icontains=word).values("submission")
                queryset = queryset.filter(pk__in=found)
        return queryset

    @property
    def chosen_form(self):
        """The form that the list is narrowed to, or ``None``."""
        data = getattr(self.filters, "form", None)
        return data.cleaned_data.get("form") if data is not None and data.is_valid() else None

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if not self.is_export:
            listed = len(context["object_list"])
            keep_access(self.request.user, Access.Action.LISTED, form=self.chosen_form, count=listed)
        return context
