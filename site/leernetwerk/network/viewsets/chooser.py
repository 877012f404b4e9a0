"""Choosing a record in a form, and making a new one without leaving it."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.actions.create import CreateAction
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetCreateView,
)
from wagtail.snippets.widgets import AdminSnippetChooser


class RecordChooser(AdminSnippetChooser):
    """The field that holds a chosen record. Its words follow the reader; Wagtail's own are fixed at the start."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        name = self.model._meta.verbose_name
        self.choose_one_text = format_lazy(_("Choose {name}"), name=name)
        self.choose_another_text = format_lazy(_("Choose another {name}"), name=name)
        self.link_to_chosen_text = format_lazy(_("Open this {name}"), name=name)


class RowsWithRelations:
    """Fetches along what each row names."""

    def get_object_list(self):
        return super().get_object_list().with_relations()


class RecordChooseView(RowsWithRelations, ChooseView):
    """The window to choose a record in."""


class RecordChooseResultsView(RowsWithRelations, ChooseResultsView):
    """The list in that window."""


class RecordCreateInChooserView(SnippetCreateView):
    """Makes a record in that window, with a first version in its history."""

    def save_form(self, form):
        return CreateAction(form.instance, user=self.request.user, form=form).execute()


class RecordChooserViewSet(SnippetChooserViewSet):
    """The chooser of one kind of record."""

    choose_view_class = RecordChooseView
    choose_results_view_class = RecordChooseResultsView
    create_view_class = RecordCreateInChooserView
    base_widget_class = RecordChooser
    choose_one_text = _("Choose")
    search_tab_label = _("Search")
    creation_tab_label = _("New")
    create_action_label = _("Make and choose")
