"""Deleting a page: the same question, where its visitors go."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.actions.delete_page import DeletePageAction
from wagtail.admin import messages
from wagtail.admin.views.pages.delete import DeleteView
from wagtail.admin.views.pages.utils import type_to_delete_confirmation
from wagtail.models import Page, ReferenceIndex

from editorial.addresses.destinations import DestinationForm, bound_forms, going_forms
from editorial.addresses.settling import write
from editorial.addresses.usage import usage_of
from leernetwerk.pages.locks import locked_for, refusal


class DeletePageView(DeleteView):
    """Asks where the visitors of a page and of those below it go, for each of its languages, and deletes it."""

    template_name = "editorial/addresses/delete.html"

    @cached_property
    def forms(self):
        """A :class:`DestinationForm` for the page, and one for each translation."""
        return bound_forms(self.request, self.page, self.make_form)

    def make_form(self, page, data, is_translation):
        """Return the form for a page; a translation stays unless it is ticked."""
        options = {"page": page, "user": self.request.user, "takes_all": True}
        if not is_translation:
            return DestinationForm(data, **options)
        return DestinationForm(data, goes=False, refusal=self.why_not(page), **options)

    def why_not(self, page):
        """Return why the user cannot delete a translation (``str``), or ""."""
        if locked := locked_for(self.request.user, [page]):
            return refusal(locked)
        if not page.permissions_for_user(self.request.user).can_delete():
            return _("You may not delete this page: it stays.")
        if ReferenceIndex.get_references_to(page).group_by_source_object().is_protected:
            return _("Something cannot do without this page: it stays.")
        return ""

    def post(self, request, *args, **kwargs):
        if self.usage.is_protected:
            raise PermissionDenied
        going = going_forms(self.forms)
        if going is None:
            messages.error(request, _("Nothing was deleted: see below."))
        if going is None or not type_to_delete_confirmation(request):
            return self.render_to_response(self.get_context_data())
        # Those for the page itself have run when it was shown.
        for form in going[1:]:
            if response := self.run_hooks("before_delete_page", form.page):
                return response
        parent = self.page.get_parent()
        delete(going, request.user)
        pages = ", ".join(_("“%(title)s” (%(language)s)") % form.names for form in going)
        messages.success(request, _("Deleted: %(pages)s.") % {"pages": pages})
        for form in going:
            if response := self.run_hooks("after_delete_page", form.page):
                return response
        return redirect(self.next_url) if self.next_url else redirect("wagtailadmin_explore", parent.pk)

    def run_hooks(self, name, page):
        """Return the first response that a hook called ``name`` gives, or ``None``."""
        for hook in hooks.get_hooks(name):
            response = hook(self.request, page)
            if hasattr(response, "status_code"):
                return response
        return None

    def get_context_data(self, **kwargs):
        context = super().get_context_data() | {
            "forms": self.forms,
            "usage": usage_of(self.page, self.request.user),
        }
        number = sum(form.page.get_descendant_count() + 1 for form in self.forms if not form.refusal)
        return context | {"total_pages": number}


def delete(going, user):
    """Delete the pages of valid forms with all below them, and send their visitors on."""
    redirects = []
    for form in going:
        redirects += form.redirects(Page.objects.descendant_of(form.page, inclusive=True).live())
    write(redirects, leaving=[form.page for form in going])
    for form in going:
        DeletePageAction(form.page, user=user).execute(skip_permission_checks=True)
