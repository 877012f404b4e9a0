"""Wagtail's page editor, made to wait for its turn and to ask before it overwrites."""

from django.utils.translation import gettext as _
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView

from editorial.saving.made import page_made_from, remember
from editorial.saving.turns import turn_below, turn_with
from leernetwerk.network.views.newer import ask, compare_address, somebody_elses

TOLD = ("overwrite_revision_id", "loaded_revision_id")


class InTurn:
    """A view that changes a page, alone with it. Place it before a view of Wagtail."""

    def dispatch(self, request, page_id, **kwargs):
        if request.method != "POST":
            return super().dispatch(request, page_id, **kwargs)
        with turn_with(page_id):
            return super().dispatch(request, page_id, **kwargs)


class EditPageView(InTurn, EditView):
    """The editor of a page.

    An autosave counts only when it was made from the newest version. A person is asked once before somebody else's
    newer version is written over.
    """

    def post(self, request, *args, **kwargs):
        if self.page.alias_of_id:
            return super().post(request, *args, **kwargs)
        if self.expects_json_response:
            if self.latest_revision and not any(request.POST.get(name) for name in TOLD):
                return self.json_error_response(
                    "invalid_revision", _("This page was saved in the meantime. Open it again to go on.")
                )
        elif self.is_out_of_date and somebody_elses(self.latest_revision, request):
            return self.ask_first()
        return super().post(request, *args, **kwargs)

    def ask_first(self):
        """Show what was typed with a question; sent again, it goes over the version that was asked about."""
        address = compare_address(
            "wagtailadmin_pages:revisions_compare", self.page.pk, self.request, self.latest_revision
        )
        ask(self.request, self.latest_revision, address)
        self.form = self.form_class(
            self.request.POST,
            self.request.FILES,
            instance=self.page,
            subscription=self.subscription,
            parent_page=self.parent,
            for_user=self.request.user,
        )
        self.has_unsaved_changes = True
        return self.render_to_response(self.get_context_data())


class RevertPageView(InTurn, RevisionsRevertView):
    """The editor of an older version of a page."""


class CreatePageView(CreateView):
    """The form for a new page. Sent a second time, it changes the page that it made the first time."""

    def dispatch(self, request, content_type_app_name, content_type_model_name, parent_page_id):
        place = (content_type_app_name, content_type_model_name, parent_page_id)
        if request.method != "POST":
            return super().dispatch(request, *place)
        with turn_below(parent_page_id):
            made = page_made_from(request, parent_page_id)
            if made is not None:
                return EditPageView.as_view()(request, made)
            response = super().dispatch(request, *place)
            if getattr(self, "page", None) is not None and self.page.pk:
                remember(request, parent_page_id, self.page)
            return response
