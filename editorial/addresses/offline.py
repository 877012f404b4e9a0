"""Taking a page offline: with its translations, and with somewhere to go for its visitors."""

from dataclasses import asdict

from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.admin import messages
from wagtail.admin.views.pages.unpublish import UnpublishView
from wagtail.log_actions import log

from editorial.addresses.destinations import DestinationForm, bound_forms, going_forms
from editorial.addresses.settling import write
from editorial.addresses.usage import usage_of
from leernetwerk.pages.locks import locked_for, refusal


class OfflineView(UnpublishView):
    """Asks where the visitors of a page go, for each of its languages, and takes it offline."""

    page_title = gettext_lazy("Take offline")
    template_name = "editorial/addresses/offline.html"

    def get_objects_to_unpublish(self):
        return [self.object]

    @cached_property
    def forms(self):
        """A :class:`DestinationForm` for the page, and one for each translation that is live."""
        return bound_forms(self.request, self.object, self.make_form, is_live=True)

    def make_form(self, page, data, is_translation):
        """Return the form for a page."""
        user = self.request.user
        if not is_translation:
            return DestinationForm(data, page=page, user=user)
        return DestinationForm(data, page=page, user=user, goes=True, refusal=self.why_not(page))

    def why_not(self, page):
        """Return why the user cannot take a translation offline (``str``), or ""."""
        if locked := locked_for(self.request.user, [page]):
            return refusal(locked)
        if not page.permissions_for_user(self.request.user).can_unpublish():
            return _("You may not take this page offline: it stays online.")
        return ""

    def post(self, request, *args, **kwargs):
        going = going_forms(self.forms)
        if going is None:
            messages.error(request, _("Nothing was taken offline: see below."))
            return self.render_to_response(self.get_context_data())
        for form in going:
            if response := self.run_hook("before_unpublish_page", request, form.page):
                return response
        entry = take_offline(going, request.user)
        for form in going:
            if response := self.run_hook("after_unpublish_page", request, form.page):
                return response
        undo = reverse("editorial_back_online", args=[self.object.pk, entry.pk])
        edit = reverse(self.edit_url_name, args=[self.object.pk])
        messages.success(
            request,
            offline_message(going),
            buttons=[messages.button(undo, _("Undo")), messages.button(edit, _("Edit"))],
        )
        return redirect(self.get_next_url())

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "forms": self.forms,
            "usage": usage_of(self.object, self.request.user),
        }


def offline_message(going):
    """Return the message (``str``) that says which pages are offline now."""
    pages = [_("“%(title)s” (%(language)s)") % form.names for form in going]
    return _("Offline now: %(pages)s.") % {"pages": get_text_list(pages, _("and"))}


@transaction.atomic
def take_offline(going, user):
    """Take the pages of valid forms offline and send their visitors on; return the log entry that can undo it."""
    states, redirects = [], []
    for form in going:
        pages = [form.page, *_live_below(form, user)]
        states += [state_of(page) for page in pages]
        redirects += form.redirects(pages)
        for page in pages:
            is_asked_about = page is going[0].page
            UnpublishPageAction(page, user=user, log_action=not is_asked_about).execute(
                skip_permission_checks=True
            )
    written = write(redirects)
    return log(
        instance=going[0].page,
        action="wagtail.unpublish",
        user=user,
        data={"pages": states, "redirects": asdict(written)},
    )


def _live_below(form, user):
    """Return the live pages below that go too: those which the user may take offline."""
    if not form.takes_below:
        return []
    below = form.page.get_descendants().live().specific()
    return [page for page in below if page.permissions_for_user(user).can_unpublish()]


def state_of(page):
    """Return what being taken offline makes a page forget (a ``dict`` for JSON)."""
    return {
        "pk": page.pk,
        "live_revision": page.live_revision_id,
        "latest_revision": page.latest_revision_id,
        "has_unpublished_changes": page.has_unpublished_changes,
    }
