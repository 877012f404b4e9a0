"""The mails that go with a move: shown before they go, and sent as staff left them."""

from django.utils import timezone

from cohorts.joining.letters import queue_letter, words_for
from cohorts.joining.offer_days import end_of_offer
from cohorts.models import Occasion, Stage


def proposed_words(application, stage):
    """Return the subject and text (both ``str``) of the mail that tells an applicant of a move to ``stage``."""
    until = end_of_offer(application.call, timezone.now()) if stage == Stage.OFFERED else None
    # Occasions of a stage are named as the stage is.
    return words_for(application, Occasion(stage), until)


def sample_mails(chosen, stage):
    """Return the mails of a move of ``chosen`` (list of ``Application``) to ``stage``: one for each language.

    Each is a ``dict`` with ``to``, the first one who gets it, ``subject`` and ``text`` as that one reads them, and
    ``number``, how many get one in this language.
    """
    by_language = {}
    for application in chosen:
        by_language.setdefault(application.language, []).append(application)
    mails = []
    for group in by_language.values():
        subject, text = proposed_words(group[0], stage)
        mails.append({"to": group[0], "subject": subject, "text": text, "number": len(group)})
    return mails


def send_words(application, change, words=None):
    """Queue the mail of a ``StageChange``, as staff left its ``words`` (subject and text) or as usual; note that."""
    queue_letter(application, Occasion(change.stage), words=words)
    change.was_mailed = True
    change.save(update_fields=["was_mailed"])
