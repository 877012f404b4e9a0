"""Mails to applicants: the words of staff, or else the usual ones, and the link that belongs to them."""

from django.utils import formats, timezone, translation
from django.utils.translation import gettext as _

from cohorts.joining.placeholders import filled
from cohorts.joining.usual_words import USUAL_WORDS
from cohorts.models.letter import Letter, Occasion
from cohorts.models.stage import Stage
from leernetwerk.accounts.links.making import make_link
from leernetwerk.mail.letters import Link, absolute_url, written
from leernetwerk.mail.queueing import queue_mail

CONFIRM = "cohorts.confirm"
OWN_PAGE = "cohorts.own-page"
DAYS_TO_CONFIRM = 7
ASKING_TO_CONFIRM = (Occasion.RECEIVED, Occasion.REMINDER, Occasion.ADDRESS)


def about(application):
    """Return what mails of an application are marked with (``str``), so that they can be forgotten with it."""
    return f"application:{application.pk}"


def asking_occasion(application):
    """Return the occasion of the mail that asks to confirm an address: that of an application, or a later one."""
    return Occasion.RECEIVED if application.stage == Stage.NEW else Occasion.ADDRESS


def words_for(application, occasion, until=None):
    """Return the subject and the text (both ``str``) of a mail, filled in, in the language of an ``Application``.

    ``until`` (aware ``datetime``) is when an offer ends. The link is not among them: it follows by itself.
    """
    letter = Letter.objects.filter(intake__call=application.call_id, occasion=occasion).first()
    until = until or application.offer_expires_at
    return filled_words(letter, occasion, application.language, application.name, application.call, until)


def filled_words(letter, occasion, language, name, call, until):
    """Return subject and text of a ``Letter``, or the usual ones, in ``language`` (code) with placeholders filled in.

    ``name`` (``str``) is the applicant's, ``call`` a ``Call``, ``until`` when an offer ends (aware) or ``None``.
    """
    with translation.override(language):
        subject, text = words_of(letter, occasion, language)
        values = {
            "name": name,
            "call": str(call.cohort),
            "days": DAYS_TO_CONFIRM,
            "until": formats.date_format(timezone.localtime(until)) if until else "–",
        }
        return filled(subject, values), filled(text, values)


def words_of(letter, occasion, language):
    """Return subject and text of a ``Letter``, with placeholders; where it has none in ``language``, the usual ones."""
    subject, paragraphs = USUAL_WORDS[occasion]
    with translation.override(language):
        usual_text = "\n\n".join(_(paragraph) for paragraph in paragraphs)
        own_subject = letter.subject.text(language) if letter else ""
        own_text = letter.text.text(language) if letter else ""
        return own_subject or _(subject), own_text or usual_text


def purpose_of(occasion, is_confirmed=True):
    """Return where the link of a mail leads: to confirming the address first, unless that was done.

    So nobody reads an application by an address that is somebody else's.
    """
    return CONFIRM if occasion in ASKING_TO_CONFIRM or not is_confirmed else OWN_PAGE


def link_label(purpose, occasion):
    """Return what the link of a mail says (``str``), in the active language."""
    if purpose == OWN_PAGE:
        return _("Your own page: see, change, withdraw, erase")
    is_first = occasion in (Occasion.RECEIVED, Occasion.REMINDER)
    return _("Confirm my application") if is_first else _("Confirm my address")


def written_letter(text, occasion, language, url, is_confirmed=True):
    """Return a mail with ``text`` (``str``) and the link of ``occasion`` as ``(plain, html)``."""
    with translation.override(language):
        label = link_label(purpose_of(occasion, is_confirmed), occasion)
    paragraphs = [part for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]
    return written([*paragraphs, Link(label, url)], language)


def letter_for(application, occasion, *, until=None):
    """Return ``(subject, plain, html)`` of a mail as it would be sent, for a preview: its link leads nowhere."""
    subject, text = words_for(application, occasion, until)
    plain, html = written_letter(text, occasion, application.language, absolute_url("/link/…/"))
    return subject, plain, html


def queue_letter(application, occasion, *, until=None, words=None):
    """Queue the mail of ``occasion`` to an applicant, in the transaction of the caller.

    ``words`` (subject and text) are those that staff changed before it went.
    """
    subject, text = words or words_for(application, occasion, until)
    is_confirmed = application.confirmed_at is not None
    url = make_link(purpose_of(occasion, is_confirmed), application.pk, application.language)
    plain, html = written_letter(text, occasion, application.language, url, is_confirmed)
    queue_mail(
        application.email, subject, plain, html, language=application.language, about=about(application)
    )
