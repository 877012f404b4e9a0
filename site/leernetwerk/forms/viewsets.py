"""Forms, and what people agree to, in the menu of the admin."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from leernetwerk.forms.models import ConsentText, Form, PrivacyStatement
from leernetwerk.forms.screens import FormCreateView, FormEditView
from leernetwerk.network.columns import LanguagesColumn
from leernetwerk.network.panels import fields
from leernetwerk.network.viewsets.base import RecordViewSet

QUESTION_PANELS = [
    FieldPanel("label"),
    FieldRowPanel([FieldPanel("kind"), FieldPanel("purpose")]),
    FieldPanel("choices"),
    FieldPanel("help_text"),
    FieldRowPanel([FieldPanel("is_required"), FieldPanel("max_length")]),
]
EARLY = FieldPanel(
    "erase_early",
    help_text=_(
        "The answer is erased before the others: as soon as somebody is placed, or printed copies have been sent."
    ),
)


def form_panels(question_panels):
    """Return the panels of a form whose questions have ``question_panels`` (lists of panels)."""
    return [
        fields(_("Form"), "name", "intro", "is_open"),
        InlinePanel("questions", heading=_("Questions"), label=_("question"), panels=question_panels),
        fields(_("What people agree to"), "consent", "privacy_statement", "keep_days"),
        fields(_("Sending"), "button", "thanks"),
        fields(_("Mail to who sent it"), "acknowledges", "acknowledgement", collapsed=True),
        fields(_("Mail to staff"), "staff_addresses", "telling", collapsed=True),
    ]


class FormViewSet(RecordViewSet):
    """What visitors are asked."""

    model = Form
    icon = "form"
    add_view_class = FormCreateView
    edit_view_class = FormEditView
    list_display = [
        "__str__",
        BooleanColumn("is_open", label=_("Takes answers"), sort_key="is_open"),
        LanguagesColumn(),
    ]
    record_panels = form_panels([*QUESTION_PANELS, EARLY])

    def get_add_view_kwargs(self, **kwargs):
        return super().get_add_view_kwargs(plain_panel=self.plain_panel, **kwargs)

    def get_edit_view_kwargs(self, **kwargs):
        return super().get_edit_view_kwargs(plain_panel=self.plain_panel, **kwargs)

    @cached_property
    def plain_panel(self):
        """The form of a ``Form`` of which nothing is erased early."""
        panel = ObjectList(form_panels(QUESTION_PANELS), base_form_class=self.base_form_class)
        return panel.bind_to_model(Form)


class ConsentTextViewSet(RecordViewSet):
    """What people agree to by ticking a box."""

    model = ConsentText
    icon = "check"
    list_display = [
        "__str__",
        Column("version_number", label=_("Version"), sort_key="version_number"),
        LanguagesColumn(),
    ]
    record_panels = [fields(_("Consent"), "name", "words")]


class PrivacyStatementViewSet(RecordViewSet):
    """What people are told about their data."""

    model = PrivacyStatement
    icon = "lock"
    list_display = [
        "__str__",
        Column("version_number", label=_("Version"), sort_key="version_number"),
        LanguagesColumn(),
    ]
    record_panels = [fields(_("Privacy statement"), "name", "words")]


class FormsGroup(SnippetViewSetGroup):
    """Forms and what belongs to them."""

    menu_label = _("Forms")
    menu_icon = "form"
    menu_order = 170
    items = (FormViewSet, ConsentTextViewSet, PrivacyStatementViewSet)
