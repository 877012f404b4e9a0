"""The mails to applicants as staff preview them: with an invented applicant, from what is typed and not yet saved."""

from datetime import timedelta

from csp.constants import UNSAFE_INLINE
from csp.decorators import csp_update
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from cohorts.joining.letters import filled_words, written_letter
from cohorts.models import Occasion
from leernetwerk.mail.letters import absolute_url


# The mails bring their own style along, as in the mailbox that they arrive in.
@csp_update({"style-src": [UNSAFE_INLINE]})
def preview(intake, request, language):
    """Return the response with all mails of an ``Intake`` in ``language`` (code): own words and usual ones."""
    with translation.override(language):
        context = {
            "letters": sample_letters(intake, language),
            "meta": {"title": _("Mails to applicants"), "robots": "noindex"},
        }
        return render(request, "cohorts/intake/letter_preview.html", context)


def sample_letters(intake, language):
    """Return each mail as it would be sent.

    Each is a ``dict`` of ``occasion`` (label), ``is_own``, ``subject``, ``text`` and ``html``; without a call, none.
    """
    own = {letter.occasion: letter for letter in intake.letters.all()}
    call = getattr(intake, "call", None)
    return (
        [sample_letter(own.get(occasion), occasion, language, call, intake) for occasion in Occasion]
        if call
        else []
    )


def sample_letter(letter, occasion, language, call, intake):
    """Return the mail of one occasion, to an invented applicant."""
    until = timezone.now() + timedelta(days=intake.offer_days or 0)
    subject, text = filled_words(letter, occasion, language, _("Sam Example"), call, until)
    plain, html = written_letter(text, occasion, language, absolute_url("/link/…/"))
    return {
        "occasion": occasion.label,
        "is_own": bool(letter and (letter.subject.text(language) or letter.text.text(language))),
        "subject": subject,
        "text": plain,
        "html": html,
    }
