"""What is always asked of who has a question to a host, before the questions that staff add."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from leernetwerk.forms.models import Kind, Purpose
from leernetwerk.forms.public.shown import made_question

NAME, EMAIL, QUESTION = "host-name", "host-email", "host-question"


def host_questions(language):
    """Return the questions (list of ``ShownQuestion``) in ``language`` (code)."""
    with override(language):
        return [
            made_question(NAME, language, _("Your name"), purpose=Purpose.NAME, max_length=100),
            made_question(
                EMAIL,
                language,
                _("Your e-mail address"),
                _("You get a mail with a link to confirm it. The host answers to this address."),
                purpose=Purpose.EMAIL,
                max_length=254,
            ),
            made_question(QUESTION, language, _("Your question"), kind=Kind.LONG, max_length=3000),
        ]
