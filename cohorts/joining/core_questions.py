"""The questions that every call asks, before those that staff add."""

from django.conf import settings
from django.utils.translation import get_language_info, override
from django.utils.translation import gettext as _

from cohorts.joining.organisations import organisation_names
from leernetwerk.forms.models import Kind, Purpose
from leernetwerk.forms.public.shown import Choice, made_question
from leernetwerk.network.models import Sector

NAME, EMAIL, ORGANISATION = "core-name", "core-email", "core-organisation"
SECTOR, FUNCTION, MOTIVATION = "core-sector", "core-function", "core-motivation"
LANGUAGE, NAMING = "core-language", "core-naming"
# The sector of who finds none that fits.
OTHER = "other"
LONGEST_NAME = 250
LONGEST_MOTIVATION = 3000


def core_questions(language):
    """Return the questions (list of ``ShownQuestion``) in ``language`` (code). Without sectors, none is asked for."""
    with override(language):
        questions = [
            _typed(NAME, language, _("Your name"), purpose=Purpose.NAME),
            _typed(
                EMAIL,
                language,
                _("Your e-mail address"),
                _("You get a mail with a link to confirm your application."),
                purpose=Purpose.EMAIL,
            ),
            _typed(
                ORGANISATION,
                language,
                _("Your organisation"),
                purpose=Purpose.ORGANISATION,
                suggestions=organisation_names(),
            ),
            _sector(language),
            _typed(FUNCTION, language, _("Your function"), purpose=Purpose.FUNCTION),
            _typed(
                MOTIVATION,
                language,
                _("Why would you like to take part?"),
                _("A few sentences will do: what happens in your work, and what would you like to learn?"),
                kind=Kind.LONG,
                max_length=LONGEST_MOTIVATION,
            ),
            _language(language),
            made_question(
                NAMING,
                language,
                _("May we name your organisation on this site as a participant?"),
                _("We do so only if you get a place. “No” changes nothing about your chances."),
                kind=Kind.YES_NO,
            ),
        ]
    return [question for question in questions if question.key != SECTOR or len(question.choices) > 1]


def _typed(key, language, label, help_text="", max_length=LONGEST_NAME, **values):
    return made_question(key, language, label, help_text, max_length=max_length, **values)


def _sector(language):
    sectors = [(sector.pk, *sector.name.best(language)) for sector in Sector.objects.only("name")]
    choices = [Choice(str(pk), words, spoken) for pk, words, spoken in sectors if words]
    choices.sort(key=lambda choice: choice.words.casefold())
    choices.append(Choice(OTHER, _("Another sector"), language))
    return made_question(
        SECTOR, language, _("In which sector do you work?"), kind=Kind.CHOICE, choices=choices
    )


def _language(language):
    codes = [code for code, _name in settings.LANGUAGES]
    choices = [Choice(code, get_language_info(code)["name_local"], code) for code in codes]
    return made_question(
        LANGUAGE,
        language,
        _("In which language may we write to you?"),
        kind=Kind.CHOICE,
        choices=choices,
        initial=language,
    )
