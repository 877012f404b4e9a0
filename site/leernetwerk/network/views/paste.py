"""The screen on which a list is pasted, read, looked through and kept."""

from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import LogContext
from wagtail.permissions import policy_registry

from leernetwerk.network.forms.paste.participations import ParticipationRow, ParticipationSurroundings
from leernetwerk.network.forms.paste.quotes import QuoteRow, QuoteSurroundings
from leernetwerk.network.forms.paste.rows import data_for, rows_of
from leernetwerk.network.forms.paste.sessions import SessionRow, SessionSurroundings
from leernetwerk.network.forms.paste.text import PasteForm
from leernetwerk.network.panels.related import record_url

READ, KEEP, BACK = "read", "keep", "back"


class PasteView(WagtailAdminTemplateMixin, TemplateView):
    """Takes text, shows what was read of it, and keeps it when nothing is doubtful any more.

    Everything travels in the form: nothing is stored before the button that keeps it all. ``relations`` are the
    fields that all records of a paste share, and whether each is needed; the address may name them (``?series=3``).
    """

    template_name = "network/paste/screen.html"
    model = None
    header_icon = "clipboard-list"
    relations = {}
    row_class = None
    surroundings_class = None
    page_title = ""
    explanation = ""
    examples = ()

    def dispatch(self, request, *args, **kwargs):
        if not policy_registry.get_by_type(self.model).user_has_permission(request.user, "add"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def form(self):
        """The form with the text, bound once there is one."""
        data = self.request.POST if self.request.method == "POST" else None
        initial = {name: self.request.GET.get(name, "") for name in self.relations}
        initial = {
            name: key for name, key in initial.items() if key.isascii() and key.isdigit() and len(key) < 10
        }
        return PasteForm(
            data, initial=initial, model=self.model, relations=self.relations, user=self.request.user
        )

    @cached_property
    def chosen(self):
        """The records that were chosen, by the name of their field, once the form is valid."""
        return self.form.chosen(self.form.cleaned_data)

    def post(self, request):
        if BACK in request.POST or not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        cleaned = self.form.cleaned_data
        here = self.surroundings_class(request.user, cleaned["language"], **self.chosen)
        if KEEP not in request.POST:
            read = here.read(cleaned["lines"])
            if read:
                return self.show(rows_of(self.row_class, data_for(read), here), here)
            self.form.add_error("lines", _("Nothing was found in these lines."))
            return self.render_to_response(self.get_context_data())
        rows = rows_of(self.row_class, request.POST, here)
        if not rows.is_valid():
            return self.show(rows, here, is_refused=True)
        return self.keep(rows, here)

    def keep(self, rows, here):
        """Store all rows or none, and lead back with an offer to undo it."""
        user = self.request.user
        try:
            with transaction.atomic(), LogContext(user=user) as context:
                records = [row.make(user) for row in rows.kept]
        except (ValidationError, IntegrityError):
            messages.error(
                self.request, _("Nothing was kept: somebody changed these records meanwhile. Look again.")
            )
            here = self.surroundings_class(user, self.form.cleaned_data["language"], **self.chosen)
            return self.show(rows_of(self.row_class, self.request.POST, here), here)
        if not records:
            messages.warning(self.request, _("Nothing was kept: every line was left out."))
            return redirect(self.success_url)
        undo = messages.button(record_url(self.model, "undo_paste", context.uuid), _("Undo"))
        messages.success(self.request, self.kept_message(len(records)), buttons=[undo])
        return redirect(self.success_url)

    def kept_message(self, count):
        """Return what is said after keeping ``count`` records; for subclasses."""
        raise NotImplementedError

    @property
    def success_url(self):
        """The screen of the record that the rows belong to, else the list."""
        for record in self.chosen.values():
            return record_url(record, "edit", quote(record.pk))
        return record_url(self.model, "list")

    def show(self, rows, here, is_refused=False):
        """Answer with the rows as they were read or corrected."""
        rows.is_valid()
        context = self.get_context_data(rows=rows, is_refused=is_refused, lists=getattr(here, "lists", {}))
        return self.render_to_response(context)

    def get_page_subtitle(self):
        is_read = self.form.is_bound and self.form.is_valid()
        return ", ".join(str(record) for record in self.chosen.values()) if is_read else ""

    def get_breadcrumbs_items(self):
        index = reverse(self.model.snippet_viewset.get_url_name("list"))
        return [
            *self.breadcrumbs_items,
            {"url": index, "label": capfirst(self.model._meta.verbose_name_plural)},
            {"url": "", "label": self.get_header_title()},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            form=self.form, explanation=self.explanation, examples=self.examples, **kwargs
        )


class PasteSessionsView(PasteView):
    """Lines of dates become sessions of a series."""

    relations = {"series": True}
    row_class = SessionRow
    surroundings_class = SessionSurroundings
    page_title = gettext_lazy("Paste dates")
    explanation = gettext_lazy(
        "A line for each session. What a line does not say comes from the series; a line with only a time or a "
        "place counts for all dates."
    )
    examples = (
        gettext_lazy("Monday 6 September 2027"),
        "4-10-2027 9.00–10.30 Stadhuis",
        gettext_lazy("from 9.00 to 10.30, location: town hall"),
    )

    def kept_message(self, count):
        text = ngettext("%(count)d session has been added.", "%(count)d sessions have been added.", count)
        return text % {"count": count}


class PasteParticipationsView(PasteView):
    """Lines, or cells of a table, become participations in a cohort."""

    relations = {"cohort": True}
    row_class = ParticipationRow
    surroundings_class = ParticipationSurroundings
    page_title = gettext_lazy("Paste participants")
    explanation = gettext_lazy(
        "A line for each organisation, or cells from Word or Excel. The name ends at the first comma, the rest is "
        "the sector. Below a line “Partners” stand partners."
    )
    examples = (
        gettext_lazy("De Brug, care, welfare and housing"),
        gettext_lazy("Town of Example, government"),
    )

    def kept_message(self, count):
        text = ngettext(
            "%(count)d participant has been added.", "%(count)d participants have been added.", count
        )
        return text % {"count": count}


class PasteQuotesView(PasteView):
    """Lines become quotes."""

    relations = {"cohort": False, "pilot_area": False}
    row_class = QuoteRow
    surroundings_class = QuoteSurroundings
    page_title = gettext_lazy("Paste quotes")
    explanation = gettext_lazy(
        "A line for each quote, with the name before or after it. What begins with a small letter is a group, not "
        "a name."
    )
    examples = (
        gettext_lazy("Noor Example (De Brug): “I look differently now.”"),
        gettext_lazy("participant, youth care: “I learned a lot.”"),
    )

    def kept_message(self, count):
        text = ngettext("%(count)d quote has been added.", "%(count)d quotes have been added.", count)
        return text % {"count": count}
