"""The screens on which forms are made and changed: as of all records, with a warning where it is due."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.admin import messages

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


class FormCreateView(SpecialDataWarnings, RecordCreateView):
    """The screen of a new form."""


class FormEditView(SpecialDataWarnings, RecordEditView):
    """The screen of a form."""
