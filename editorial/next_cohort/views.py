"""The form for the next cohort, and the screen that takes one back."""

from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from editorial.next_cohort.forms import NextCohortForm
from editorial.next_cohort.making import make_next, may_make_next
from editorial.next_cohort.names import next_names
from editorial.next_cohort.remarks import summary, to_check
from editorial.next_cohort.undoing import CannotUndo, can_undo, remember, undo
from leernetwerk.network.models import Cohort
from leernetwerk.network.panels.related import record_url
from leernetwerk.network.readable import language_name

URL_NAME = "editorial_next_cohort"
UNDO_URL_NAME = "editorial_next_cohort_undo"


class CohortView(WagtailAdminTemplateMixin):
    """What both screens share: they are about the cohort that the address names."""

    header_icon = "group"

    @cached_property
    def cohort(self):
        """The cohort (``Cohort``) of the address."""
        return get_object_or_404(Cohort.objects.select_related("community"), pk=self.kwargs["pk"])

    @cached_property
    def cohort_url(self):
        """The address of the cohort's own screen."""
        return record_url(self.cohort, "edit", quote(self.cohort.pk))

    def dispatch(self, request, *args, **kwargs):
        if not may_make_next(request.user, self.cohort):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return str(self.cohort)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": record_url(Cohort, "list"), "label": capfirst(Cohort._meta.verbose_name_plural)},
            {"url": self.cohort_url, "label": str(self.cohort)},
            {"url": "", "label": self.get_page_title()},
        ]


class NextCohortView(CohortView, FormView):
    """Asks for name and dates; makes the next cohort and opens its screen, from where its pages are one click away."""

    template_name = "editorial/next_cohort/form.html"
    form_class = NextCohortForm
    page_title = gettext_lazy("Next cohort")

    def get_initial(self):
        call = getattr(self.cohort, "call", None)
        return {"name": next_names(self.cohort.name), "seats": call.seats if call else None}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"previous": self.cohort}

    def post(self, request, *args, **kwargs):
        form = self.get_form()
        made = make_next(form, request.user)
        if made is None:
            messages.error(request, _("Nothing was made yet: see below."))
            return self.form_invalid(form)
        remember(request.session, made)
        self.tell(made)
        return redirect(record_url(made.cohort, "edit", quote(made.cohort.pk)))

    def tell(self, made):
        """Say what was made, with the way to each part and back, and what has to be checked."""
        buttons = [
            messages.button(
                reverse("wagtailadmin_pages:edit", args=[new.pk]),
                _("Page in %(language)s") % {"language": language_name(new.locale.language_code)},
            )
            for _old, new in made.cohort_pages
            if may_edit(self.request.user, new)
        ]
        if made.call:
            buttons.append(messages.button(record_url(made.call, "edit", quote(made.call.pk)), _("The call")))
        buttons.append(messages.button(reverse(UNDO_URL_NAME, args=[made.cohort.pk]), _("Undo")))
        messages.success(self.request, summary(made), buttons=buttons)
        remarks = format_html_join("", "<li>{}</li>", ([text] for text in to_check(made)))
        messages.warning(self.request, format_html("{}<ul>{}</ul>", _("Still to be checked:"), remarks))

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {
            "media": context["form"].media,
            "action_url": self.request.path,
            "submit_button_label": _("Make the drafts"),
            "submit_button_active_label": _("Making…"),
        }


class UndoView(CohortView, TemplateView):
    """Asks, and on a POST deletes all that was made with a cohort, as long as it is as it was made."""

    template_name = "editorial/next_cohort/undo.html"
    page_title = gettext_lazy("Undo the next cohort")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            cohort=self.cohort,
            cohort_url=self.cohort_url,
            can_undo=can_undo(self.request.session, self.cohort),
            **kwargs,
        )

    def post(self, request, pk):
        name = str(self.cohort)
        try:
            undo(request.session, self.cohort, request.user)
        except CannotUndo:
            return self.render_to_response(self.get_context_data())
        messages.success(
            request, _("“%(cohort)s” and all that was made with it are gone.") % {"cohort": name}
        )
        return redirect(record_url(Cohort, "list"))


def may_edit(user, page):
    """Tell whether ``user`` may open ``page`` in the editor."""
    return page.permissions_for_user(user).can_edit()
