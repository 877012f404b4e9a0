"""Redirects from a CSV file: first what would happen, then all of it or nothing."""

from dataclasses import astuple

from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from editorial.addresses.files import read_file
from editorial.addresses.forms import FileForm
from editorial.addresses.planning import Row, carry_out, make_plan
from editorial.addresses.reading import own_hosts
from editorial.addresses.redirects import may

SALT = "editorial.addresses.rows"
# Of the rows and of the errors, as many are shown; all of them count.
MOST_SHOWN = 100


class ImportView(WagtailAdminTemplateMixin, TemplateView):
    """Asks for a file, shows what would become of it, and does that when it is confirmed.

    Between the two steps the rows travel with the form, signed, so that nothing is kept on the server.
    """

    page_title = gettext_lazy("Redirects from a CSV file")
    header_icon = "redirect"
    template_name = "editorial/addresses/import.html"

    def dispatch(self, request, *args, **kwargs):
        # A row may also change a redirect that is there.
        if not may(request.user, "add", "change"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data(form=FileForm()))

    def post(self, request, *args, **kwargs):
        if "rows" in request.POST:
            return self.confirm(request.POST["rows"])
        form = FileForm(request.POST, request.FILES)
        if form.is_valid():
            try:
                return self.preview(read_file(form.cleaned_data["file"].read()))
            except ValidationError as error:
                form.add_error("file", error)
        return self.render_to_response(self.get_context_data(form=form))

    def confirm(self, signed):
        """Store the rows that were shown, unless something has changed since so that they no longer can be."""
        try:
            rows = [Row(*row) for row in signing.loads(signed, salt=SALT)]
        except signing.BadSignature:
            messages.error(self.request, _("Choose the file once more, please."))
            return redirect("wagtailredirects:start_import")
        plan = self.plan(rows)
        if plan.errors:
            return self.preview(rows)
        carry_out(plan)
        number = len(plan.planned)
        text = ngettext("%(number)d redirect was stored.", "%(number)d redirects were stored.", number)
        messages.success(self.request, text % {"number": number})
        return redirect("wagtailredirects:index")

    def plan(self, rows):
        """Return the plan for ``rows``."""
        return make_plan(rows, self.request.user, own_hosts(self.request))

    def preview(self, rows):
        """Show what would become of ``rows``."""
        plan = self.plan(rows)
        context = self.get_context_data(
            form=FileForm(),
            plan=plan,
            shown=plan.planned[:MOST_SHOWN],
            shown_errors=plan.errors[:MOST_SHOWN],
            unchanged=plan.unchanged,
            number_new=sum(one.is_new for one in plan.planned),
            number_changed=sum(not one.is_new for one in plan.planned),
            number_shortened=sum(one.is_shortened for one in plan.planned),
            rows=signing.dumps([astuple(row) for row in rows], salt=SALT, compress=True),
        )
        return self.render_to_response(context)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("wagtailredirects:index"), "label": _("Redirects")},
            {"url": "", "label": self.get_page_title()},
        ]
