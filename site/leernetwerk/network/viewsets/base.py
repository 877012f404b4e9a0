"""What the screens of all records share."""

from functools import partial

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.urls import path
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import ObjectList
from wagtail.admin.panels.base import get_form_for_model
from wagtail.snippets.views.snippets import SnippetViewSet

from leernetwerk.network.panels.added import added_panels
from leernetwerk.network.views.delete import RecordDeleteView
from leernetwerk.network.views.history import (
    RecordCompareView,
    RecordHistoryView,
    RecordUsageView,
    put_back_view,
)
from leernetwerk.network.views.listing import RecordIndexView
from leernetwerk.network.views.screens import RecordCreateView, RecordEditView
from leernetwerk.network.views.undo_paste import UndoPasteView
from leernetwerk.network.viewsets.chooser import RecordChooserViewSet


class RecordViewSet(SnippetViewSet):
    """The screens of one kind of record.

    ``record_panels`` are the panels of its form, besides those that rooms add; the form is of the class
    ``base_form_class``. ``creation_fields`` or ``creation_form`` gives its chooser a form to make a new one.
    ``paste_view_class`` takes a pasted list of them.
    """

    record_panels = ()
    base_form_class = WagtailAdminModelForm
    creation_fields = ()
    creation_form = None
    paste_view_class = None

    add_view_class = RecordCreateView
    edit_view_class = RecordEditView
    delete_view_class = RecordDeleteView
    index_view_class = RecordIndexView
    history_view_class = RecordHistoryView
    history_template_name = RecordHistoryView.template_name
    usage_view_class = RecordUsageView
    revisions_compare_view_class = RecordCompareView
    list_per_page = 50
    copy_view_enabled = False

    @property
    def edit_handler(self):
        """The form of the record."""
        panels = [*self.record_panels, *added_panels(self.model)]
        return ObjectList(panels, base_form_class=self.base_form_class)

    @property
    def chooser_viewset(self):
        chooser = RecordChooserViewSet(
            self.get_chooser_admin_url_namespace(),
            model=self.model,
            url_prefix=self.get_chooser_admin_base_path(),
            icon=self.icon,
            per_page=self.chooser_per_page,
        )
        if self.creation_form:
            chooser.creation_form_class = self.creation_form
        elif self.creation_fields:
            chooser.creation_form_class = get_form_for_model(self.model, fields=list(self.creation_fields))
        return chooser

    def get_urlpatterns(self):
        put_back = path(
            f"history/<{self.pk_path_converter}:pk>/revisions/<int:revision_id>/put-back/",
            partial(put_back_view, model=self.model),
            name="put_back",
        )
        patterns = [*super().get_urlpatterns(), put_back]
        if self.paste_view_class:
            undo = self.construct_view(UndoPasteView)
            patterns += [
                path("paste/", self.construct_view(self.paste_view_class), name="paste"),
                path("paste/<uuid:paste>/undo/", undo, name="undo_paste"),
            ]
        return patterns

    def get_permissions_to_register(self):
        # Translators hold nothing but the permission to view.
        return Permission.objects.filter(content_type=ContentType.objects.get_for_model(self.model))
