"""The mails to applicants on the screen of how people join by a call: own words, and the usual ones to begin with."""

from django.conf import settings
from django.utils.functional import lazy
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, Panel

from cohorts.joining.letters import words_of
from cohorts.joining.placeholders import explain
from cohorts.models import Occasion


class UsualWordsPanel(Panel):
    """What each mail says unless other words are written, in each language."""

    class BoundPanel(Panel.BoundPanel):
        """The panel on one screen."""

        template_name = "cohorts/intake/usual_words.html"

        def get_context_data(self, parent_context=None):
            return super().get_context_data(parent_context) | {"languages": usual_words()}


def usual_words():
    """Return ``code``, ``name`` and ``letters`` (occasion, subject, text) of each language."""
    return [
        {
            "code": code,
            "name": get_language_info(code)["name_local"],
            "letters": [(occasion.label, *words_of(None, occasion, code)) for occasion in Occasion],
        }
        for code, _name in settings.LANGUAGES
    ]


LETTER_PANELS = [
    InlinePanel(
        "letters",
        heading=_("Mails to applicants"),
        label=_("mail"),
        help_text=lazy(explain, str)(),
        panels=[FieldPanel("occasion"), FieldPanel("subject"), FieldPanel("text")],
    ),
    UsualWordsPanel(heading=_("The usual texts"), classname="collapsed"),
]
