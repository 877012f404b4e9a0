"""The screens on which a record is made and changed. Nothing is saved before Save."""

from urllib.parse import urlencode

from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import CreateView, EditView

from leernetwerk.network.panels.related import record_url
from leernetwerk.network.permissions import Access, owner_of
from leernetwerk.network.views.buttons import header_buttons_for
from leernetwerk.network.views.newer import ask, compare_address, somebody_elses
from leernetwerk.network.views.words import WordsView

ADD_ANOTHER = "action-add-another"


class RecordScreen:
    """What the screens share: no autosave, no reaching into records of others, warnings after saving."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        # A record has no draft: what autosave stored would be public at once.
        self.autosave_enabled = False

    def dispatch(self, request, *args, **kwargs):
        if request.method == "POST" and self.expects_json_response:
            raise PermissionDenied("records are saved by people")
        return super().dispatch(request, *args, **kwargs)

    def is_valid(self, form):
        """Refuse what would show on the page of a record that the user may not change."""
        if not super().is_valid(form):
            return False
        owner = owner_of(form.instance)
        policy = policy_registry.get_by_type(self.model)
        if owner == form.instance or policy.pages_allow(self.request.user, form.instance):
            return True
        text = _("You may not change “%(owner)s”: its page is live, and you may not publish it.")
        form.add_error(None, text % {"owner": owner})
        self.produced_error_code = "validation_error"
        self.produced_error_message = self.get_error_message()
        return False

    def save_action(self):
        response = super().save_action()
        for text, buttons in self.warnings():
            messages.warning(self.request, text, buttons=buttons)
        return response

    def warnings(self):
        """Return what the editor should look at after saving: pairs of text and buttons."""
        return []


class RecordCreateView(RecordScreen, CreateView):
    """The form of a new record. A relation in the address (``?series=3``) is filled in."""

    def get_initial_form_instance(self):
        record = self.model(**self.relations())
        self.prefill(record)
        return record

    def relations(self):
        """Return the records that the address names, by the name of the field that points at them."""
        found = {}
        for field in self.model._meta.concrete_fields:
            key = self.request.GET.get(field.name, "")
            if (field.many_to_one or field.one_to_one) and key.isascii() and key.isdigit() and len(key) < 10:
                found[field.name] = field.related_model._default_manager.filter(pk=int(key)).first()
        return {name: record for name, record in found.items() if record is not None}

    def prefill(self, record):
        """Fill in what follows from the relations of a new record; for subclasses."""

    def get_add_url(self):
        query = {name: record.pk for name, record in self.relations().items()}
        return f"{super().get_add_url()}?{urlencode(query)}" if query else super().get_add_url()

    def get_success_url(self):
        if ADD_ANOTHER in self.request.POST:
            return self.get_add_url()
        came_from = next(iter(self.relations().values()), None)
        if came_from is not None and hasattr(came_from, "snippet_viewset"):
            return record_url(came_from, "edit", quote(came_from.pk))
        return self.get_edit_url()


class RecordEditView(RecordScreen, EditView):
    """The form of a record; for who may not change it all, its facts with inputs for words only, or none."""

    permission_required = None

    @cached_property
    def header_more_buttons(self):
        return [*super().header_more_buttons, *header_buttons_for(self.object, self.request.user)]

    def dispatch(self, request, *args, **kwargs):
        access = policy_registry.get_by_type(self.model).access(request.user, self.live_object)
        if access is Access.NOTHING:
            raise PermissionDenied
        if access is Access.EVERYTHING:
            return super().dispatch(request, *args, **kwargs)
        if self.view_name != "edit":
            raise PermissionDenied
        view = WordsView.as_view(
            model=self.model, may_write=access is Access.WORDS, header_icon=self.header_icon
        )
        return view(request, pk=self.live_object.pk)

    def post(self, request, *args, **kwargs):
        if not self.is_out_of_date or not somebody_elses(self.latest_revision, request):
            return super().post(request, *args, **kwargs)
        key = quote(self.object.pk)
        address = compare_address(self.revisions_compare_url_name, key, request, self.latest_revision)
        ask(request, self.latest_revision, address)
        return self.render_to_response(self.get_context_data(form=self.get_form()))

    def save_instance(self):
        # A record made by the software has no version yet; without one the first change could not be undone.
        if self.live_object.latest_revision_id is None:
            self.model._default_manager.get(pk=self.live_object.pk).save_revision()
        return super().save_instance()

    def get_success_url(self):
        return self.get_edit_url()

    def get_success_buttons(self):
        return [messages.button(reverse(self.index_url_name), _("Back to the list"))]
