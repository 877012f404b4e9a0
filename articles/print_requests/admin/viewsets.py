"""Publications on paper: which there are, with which form, and how many are left."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button

from articles.models import PrintEdition
from articles.print_requests.admin.permissions import editions_policy


class PrintEditionsView(generic.IndexView):
    """The list; from each one goes to its stock."""

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if editions_policy.user_has_permission(self.request.user, "correct"):
            address = reverse("articles_print_stock", args=[instance.pk])
            buttons.append(Button(_("Stock"), url=address, icon_name="list-ol", priority=5))
        return buttons


class PrintEditionViewSet(ModelViewSet):
    """The screens of publications on paper."""

    model = PrintEdition
    name = "print_editions"
    url_prefix = "printed-copies"
    icon = "doc-full-inverse"
    index_view_class = PrintEditionsView
    list_display = [
        "__str__",
        Column("copies_left", label=_("Copies left"), sort_key="copies_left"),
        Column("most_copies", label=_("At most at once")),
    ]
    panels = [FieldPanel("publication"), FieldPanel("form"), FieldPanel("most_copies")]
    copy_view_enabled = False
    inspect_view_enabled = False
    add_to_reference_index = False
