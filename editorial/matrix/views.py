"""The two screens of the matrix: pages, and the words of records."""

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from editorial.matrix.columns import OriginalColumn, StateColumn, WordsColumn
from editorial.matrix.filters import MatrixFilterSet, WordsFilterSet
from editorial.matrix.originals import (
    in_order,
    visible_originals,
    with_starts,
    with_titles,
    with_waiting,
)
from editorial.matrix.rows import Rows
from editorial.matrix.scope import PAGE_RIGHTS, Scope
from editorial.matrix.sections import Sections
from editorial.matrix.words import kinds_with_words, lacking_words, union_of, words_rows
from leernetwerk.network.readable import language_name
from leernetwerk.network.spreadsheets import SafeSpreadsheetMixin

PAGES = "leernetwerk_translations"
WORDS = "leernetwerk_translations_words"
# More rows than this are not looked up at once: SQLite takes only so many parameters.
BATCH = 500


class RecordsPaginator(WagtailPaginator):
    """Counts items: the records are of many kinds."""

    model = None


class MatrixScreen(SafeSpreadsheetMixin, ReportView):
    """What both screens share: ``rows_of`` makes what the table and the spreadsheet show of what was found."""

    template_name = "editorial/matrix/screen.html"
    results_template_name = "editorial/matrix/results.html"
    page_title = gettext_lazy("Translations")
    header_icon = "globe"
    model = Page
    any_permission_required = PAGE_RIGHTS

    @cached_property
    def scope(self):
        """What the user may see."""
        return Scope(self.request.user)

    @cached_property
    def kinds(self):
        """The kinds of records with words that the user may see."""
        return kinds_with_words(self.request.user)

    @property
    def tabs(self):
        """The screens that the user may open: address, name, and whether it is this one."""
        tabs = [(PAGES, _("Pages"))] + ([(WORDS, _("Words of records"))] if self.kinds else [])
        return [(reverse(name), label, name == self.index_url_name) for name, label in tabs]

    def get_filtered_queryset(self):
        # The one of ``ReportView`` filters a second time.
        return self.get_queryset()

    def get_filterset_kwargs(self):
        return super().get_filterset_kwargs() | {"scope": self.scope}

    def rows_of(self, found):
        """Return the rows (an iterable) of a list of what was found."""
        raise NotImplementedError

    def get_table(self, object_list):
        return super().get_table([] if self.is_export else list(self.rows_of(object_list)))

    def decorate_paginated_queryset(self, object_list):
        return self.exported(list(object_list)) if self.is_export else object_list

    def exported(self, found):
        """Yield the rows of all that was found, for a spreadsheet."""
        for start in range(0, len(found), BATCH):
            yield from self.rows_of(found[start : start + BATCH])


class PagesView(MatrixScreen):
    """How each page stands in each language."""

    index_url_name = PAGES
    index_results_url_name = f"{PAGES}_results"
    filterset_class = MatrixFilterSet
    default_ordering = "waiting_since"
    table_label = gettext_lazy("Pages in all languages")

    @cached_property
    def sections(self):
        """The sections of the site."""
        return Sections(self.scope)

    @cached_property
    def columns(self):
        codes = [locale.language_code for locale in self.scope.locales]
        return [
            OriginalColumn("title", label=_("Title"), sort_key="title"),
            Column("section", label=_("Section")),
            Column("type", label=_("Type")),
            Column("waiting", label=_("Waiting"), sort_key="waiting_since"),
            Column("owner", label=_("Last worked on by")),
            *(StateColumn(code) for code in codes),
        ]

    def get_filterset_kwargs(self):
        return super().get_filterset_kwargs() | {"sections": self.sections}

    def get_base_queryset(self):
        rows = visible_originals(self.scope).select_related("content_type")
        for annotated in (with_titles, with_starts):
            rows = annotated(rows, self.scope)
        return with_waiting(rows, self.scope, self.filters.chosen_language)

    def order_queryset(self, queryset):
        return in_order(queryset, self.ordering)

    def rows_of(self, found):
        return Rows(found, self.scope, self.sections)

    def get_filename(self):
        return _("translations")

    @cached_property
    def list_export(self):
        """What a spreadsheet holds of each row."""
        return list(self.export_headings)

    @cached_property
    def export_headings(self):
        """The heading of each column of a spreadsheet."""
        return {
            "title": _("Title"),
            "section": _("Section"),
            "type": _("Type"),
            "waiting_since": _("Waiting since"),
            "owner": _("Last worked on by"),
        } | {locale.language_code: language_name(locale.language_code) for locale in self.scope.locales}

    def to_row_dict(self, item):
        states = {locale.language_code: "" for locale in self.scope.locales}
        states |= {code: cell.label for code, cell in item.cells.items()}
        return {name: states[name] if name in states else getattr(item, name) for name in self.list_export}


class WordsView(MatrixScreen):
    """Which records lack words in a language that the user works in."""

    index_url_name = WORDS
    index_results_url_name = f"{WORDS}_results"
    filterset_class = WordsFilterSet
    default_ordering = "updated_at"
    paginator_class = RecordsPaginator
    table_label = gettext_lazy("Records that lack words")

    @cached_property
    def codes(self):
        """The codes of the languages that words are looked for in."""
        return [locale.language_code for locale in self.scope.own_locales]

    def dispatch(self, request, *args, **kwargs):
        if not self.kinds:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def columns(self):
        return [
            OriginalColumn("title", label=_("Record")),
            Column("kind", label=_("Type")),
            DateColumn("updated_at", label=_("Last changed"), sort_key="updated_at"),
            *(WordsColumn(code) for code in self.codes),
        ]

    def get_filterset_kwargs(self):
        return super().get_filterset_kwargs() | {"models": self.kinds}

    def get_queryset(self):
        # Each kind is filtered by itself: what is joined cannot be.
        found = [self.filter_queryset(lacking_words(model, self.codes)) for model in self.kinds]
        return union_of(found).order_by(self.ordering, "kind", "pk")

    def rows_of(self, found):
        return words_rows(list(found), self.kinds, self.codes)

    def get_filename(self):
        return _("words")

    @cached_property
    def list_export(self):
        """What a spreadsheet holds of each row."""
        return list(self.export_headings)

    @cached_property
    def export_headings(self):
        """The heading of each column of a spreadsheet."""
        headings = {"title": _("Record"), "kind": _("Type"), "updated_at": _("Last changed")}
        return headings | {code: language_name(code) for code in self.codes}

    def to_row_dict(self, item):
        return {
            name: item.missing[name] if name in item.missing else getattr(item, name)
            for name in self.list_export
        }
