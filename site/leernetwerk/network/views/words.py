"""The screen of a record for who may not change its facts: they are read, and words may be typed in some languages."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.actions.edit import EditAction
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from leernetwerk.network.forms.words import WordsForm
from leernetwerk.network.panels.related import record_url
from leernetwerk.network.permissions import languages_of
from leernetwerk.network.views.buttons import header_buttons_for
from leernetwerk.network.views.facts import facts_of


@transaction.atomic
def store_words(form, user):
    """Store the record of a valid :class:`WordsForm` for ``user``, with an entry in its history."""
    record = form.save()
    if record.latest_revision_id is None:
        type(record)._default_manager.get(pk=record.pk).save_revision()
    EditAction(record, user=user).execute(skip_permission_checks=True)


class WordsView(WagtailAdminTemplateMixin, TemplateView):
    """Shows a record; with ``may_write`` takes words in the languages of the user, and nothing else."""

    template_name = "network/admin/words.html"
    model = None
    may_write = False

    @cached_property
    def record(self):
        """The record of the address."""
        return get_object_or_404(self.model, pk=self.kwargs["pk"])

    @cached_property
    def form(self):
        """The form for the words, or ``None`` for who only reads."""
        if not self.may_write:
            return None
        return WordsForm(
            self.request.POST or None, record=self.record, languages=languages_of(self.request.user)
        )

    def post(self, request, pk):
        if self.form is None:
            raise PermissionDenied
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        store_words(self.form, request.user)
        messages.success(request, _("The words of “%(record)s” have been saved.") % {"record": self.record})
        return redirect(record_url(self.record, "edit", pk))

    def get_page_title(self):
        return str(self.record)

    def get_header_more_buttons(self):
        return header_buttons_for(self.record, self.request.user)

    def get_breadcrumbs_items(self):
        index = reverse(self.model.snippet_viewset.get_url_name("list"))
        return [
            *self.breadcrumbs_items,
            {"url": index, "label": capfirst(self.model._meta.verbose_name_plural)},
            {"url": "", "label": str(self.record)},
        ]

    def get_context_data(self, **kwargs):
        history = self.model.snippet_viewset.get_url_name("history")
        return super().get_context_data(
            form=self.form,
            facts=facts_of(self.record),
            history_url=reverse(history, args=[self.record.pk]),
            **kwargs,
        )
