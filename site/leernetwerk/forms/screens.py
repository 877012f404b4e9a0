"""The screens on which forms are made and changed: as of all records, with a warning where it is due."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.admin import messages

from leernetwerk.forms.early import may_erase_early
from leernetwerk.forms.special_data import special_data_in
from leernetwerk.network.views.screens import RecordCreateView, RecordEditView


class SpecialDataWarnings:
    """Warns of questions for data that one may seldom ask for. Place it before a screen of records."""

    def save_action(self):
        response = super().save_action()
        for question in self.form.instance.questions.all():
            if kinds := special_data_in(question):
                text = _(
                    "“%(question)s” seems to ask for %(kinds)s. Such data may only be asked for when the law allows "
                    "it: leave the question out unless you are sure."
                )
                named = pgettext("list", " and ").join(str(kind) for kind in kinds)
                messages.warning(self.request, text % {"question": question, "kinds": named})
        return response


class PanelByUse:
    """Asks what to erase early only where something is; elsewhere that stays as it was. Place it before a screen."""

    plain_panel = None

    def get_panel(self):
        return super().get_panel() if may_erase_early(self.kwargs.get("pk")) else self.plain_panel

    def get_form_class(self):
        return self.panel.get_form_class()


class FormCreateView(PanelByUse, SpecialDataWarnings, RecordCreateView):
    """The screen of a new form."""


class FormEditView(PanelByUse, SpecialDataWarnings, RecordEditView):
    """The screen of a form."""
