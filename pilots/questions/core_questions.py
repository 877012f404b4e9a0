"""What is always asked of who has a question to a host, before the questions that staff add."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from leernetwerk.forms.models import Kind, Purpose
from leernetwerk.forms.public.shown import ShownQuestion

NAME, EMAIL, QUESTION = "host-name", "host-email", "host-question"


def host_questions(language):
    """Return the questions (list of ``ShownQuestion``) in ``language`` (code)."""
    with override(language):
        return [
            _question(NAME, language, _("Your name"), "", Kind.SHORT, Purpose.NAME, 100),
            _question(
                EMAIL,
                language,
                _("Your e-mail address"),
                _("You get a mail with a link to confirm it. The host answers to this address."),
                Kind.SHORT,
                Purpose.EMAIL,
                254,
            ),
            _question(QUESTION, language, _("Your question"), "", Kind.LONG, "", 3000),
        ]


def _question(key, language, label, help_text, kind, purpose, max_length):
    return ShownQuestion(
        key=key,
        kind=kind,
        label=label,
        label_language=language,
        help_text=help_text,
        help_language=language,
        is_required=True,
        purpose=purpose,
        max_length=max_length,
        erase_early=False,
    )
