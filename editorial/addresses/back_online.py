"""Undoing that a page was taken offline: it is live again as it was, and its redirects are gone."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry

from editorial.addresses.places import bases, path_of
from editorial.addresses.settling import Written, give_way, undo
from leernetwerk.pages.locks import locked_for, refusal


class BackOnlineView(WagtailAdminTemplateMixin, TemplateView):
    """Asks once, and puts back what one log entry of taking offline tells."""

    page_title = gettext_lazy("Put back online")
    template_name = "pages/admin/confirm.html"

    def dispatch(self, request, *args, **kwargs):
        for page in self.pages:
            if not page.permissions_for_user(request.user).can_publish():
                raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def entry(self):
        """The log entry; it answers "not found" for any other kind."""
        entry = get_object_or_404(
            PageLogEntry,
            pk=self.kwargs["entry_id"],
            page_id=self.kwargs["page_id"],
            action="wagtail.unpublish",
        )
        if "pages" not in (entry.data or {}):
            raise Http404
        return entry

    @cached_property
    def states(self):
        """What is remembered: primary key of a page → its state."""
        return {state["pk"]: state for state in self.entry.data["pages"]}

    @cached_property
    def pages(self):
        """The pages that were taken offline and are there still (of their own types); the one asked about first."""
        found = {page.pk: page for page in Page.objects.filter(pk__in=self.states).specific()}
        if self.entry.page_id not in found:
            raise Http404
        return [found[pk] for pk in self.states if pk in found]

    def post(self, request, **kwargs):
        if locked := locked_for(request.user, self.pages):
            messages.error(request, refusal(locked))
            return self.back()
        if all(page.live for page in self.pages):
            messages.info(request, _("There is nothing to undo: the page is online."))
            return self.back()
        put_back(self.pages, self.states, Written(**self.entry.data["redirects"]), request.user)
        messages.success(request, _("The page is online again, as it was. Its redirects are gone."))
        return self.back()

    def back(self):
        """Lead back to where the page stands."""
        return redirect("wagtailadmin_explore", self.pages[0].get_parent().pk)

    def get_breadcrumbs_items(self):
        parent = self.pages[0].get_parent()
        return [
            *self.breadcrumbs_items,
            {
                "url": reverse("wagtailadmin_explore", args=[parent.pk]),
                "label": parent.get_admin_display_title(),
            },
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs):
        titles = ", ".join(page.get_admin_display_title() for page in self.pages[:10])
        text = _("Visitors will find it again as it was: %(pages)s. The redirects made for it go.")
        return super().get_context_data(**kwargs) | {
            "text": text % {"pages": titles},
            "edited_page": self.pages[0],
            "next_url": reverse("wagtailadmin_explore", args=[self.pages[0].get_parent().pk]),
        }


@transaction.atomic
def put_back(pages, states, written, user):
    """Make ``pages`` live as their ``states`` say, and take back the redirects that were ``written``."""
    undo(written)
    site_bases = bases()
    for page in pages:
        if page.live:
            continue
        state = states[page.pk]
        page.live = True
        page.live_revision = page.revisions.filter(pk=state["live_revision"]).first()
        page.has_unpublished_changes = (
            state["has_unpublished_changes"] or page.latest_revision_id != state["latest_revision"]
        )
        page.save(clean=False)
        log(instance=page, action="editorial.back_online", user=user)
    give_way([path for page in pages if (path := path_of(page.url_path, site_bases))])
