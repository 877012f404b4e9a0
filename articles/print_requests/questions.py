"""What is always asked of who wants copies on paper, before the questions that staff add."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from leernetwerk.forms.models import Kind, Purpose
from leernetwerk.forms.public.shown import Choice, made_question

COPIES = "print-copies"
NAME, EMAIL = "print-name", "print-email"
STREET, POSTAL_CODE, TOWN, COUNTRY = "print-street", "print-postcode", "print-town", "print-country"
# As they stand on an envelope; a postal code stands before its town.
ADDRESS = (NAME, STREET, POSTAL_CODE, TOWN, COUNTRY)
LONGEST_LINE, LONGEST_STREET, LONGEST_POSTAL_CODE = 100, 200, 20


def print_questions(edition, language):
    """Return the questions (list of ``ShownQuestion``) for a ``PrintEdition`` in ``language`` (code).

    As many copies can be chosen as are left, and not more than one may ask for at once.
    """
    with override(language):
        most = min(edition.most_copies, edition.copies_left)
        choices = [
            Choice(
                str(number),
                ngettext("%(number)d copy", "%(number)d copies", number) % {"number": number},
                language,
            )
            for number in range(1, most + 1)
        ]
        return [
            _question(
                COPIES,
                language,
                _("How many copies?"),
                kind=Kind.CHOICE,
                choices=choices,
                initial="1",
                erase_early=False,
            ),
            _question(NAME, language, _("Name"), purpose=Purpose.NAME, max_length=LONGEST_LINE),
            _question(
                STREET,
                language,
                _("Street and number"),
                _("With the name of the organisation above it, if the post needs that."),
                kind=Kind.LONG,
                purpose=Purpose.STREET,
                max_length=LONGEST_STREET,
            ),
            _question(
                POSTAL_CODE,
                language,
                _("Postal code"),
                purpose=Purpose.POSTAL_CODE,
                max_length=LONGEST_POSTAL_CODE,
            ),
            _question(TOWN, language, _("Town"), purpose=Purpose.TOWN, max_length=LONGEST_LINE),
            _question(
                COUNTRY,
                language,
                _("Country"),
                purpose=Purpose.COUNTRY,
                max_length=LONGEST_LINE,
                initial=_("The Netherlands"),
            ),
            _question(
                EMAIL,
                language,
                _("E-mail address"),
                _("We write when it has been posted."),
                purpose=Purpose.EMAIL,
                max_length=254,
            ),
        ]


def _question(*given, **values):
    """Return a question of which the answer goes once the copies are on their way."""
    return made_question(*given, **{"erase_early": True} | values)
