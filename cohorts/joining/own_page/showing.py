"""The page itself, and the short pages that ask before something is done or say that it was."""

from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cohorts.joining.own_page.ending import ending_words
from cohorts.joining.own_page.words import DONE, QUESTIONS, closed_words, state_words
from cohorts.joining.stages import possible_stages
from cohorts.models import Stage
from cohorts.models.stage import CORRECTABLE
from leernetwerk.forms.models import Receipt


def may_correct(application):
    """Tell whether the applicant may still change the answers: in time, and while the call asks the same form."""
    intake = getattr(application.call, "intake", None)
    return (
        application.stage in CORRECTABLE
        and intake is not None
        and intake.form_id == application.submission.form_id
    )


def receipt_of(application):
    """Return the ``Receipt`` of what was agreed to, or ``None``."""
    try:
        return application.submission.receipt
    except Receipt.DoesNotExist:
        return None


def show(request, application, notice=""):
    """Return the page of an ``Application``; ``notice`` (``str``) says why nothing was done."""
    title, text = state_words(application)
    stages = possible_stages(application)
    receipt = receipt_of(application)
    context = {
        "application": application,
        "address": request.path,
        "state_title": title,
        "state_text": text,
        "notice": notice,
        "done": DONE.get(request.GET.get("done", ""), "") if request.method != "POST" else "",
        "answers": application.submission.answers.prefetch_related("files"),
        "answer_language": other_language(application.submission.language),
        "receipt": receipt,
        "receipt_language": other_language(receipt.language) if receipt else "",
        "may_correct": may_correct(application),
        "closed": closed_words(application),
        "has_offer": application.stage == Stage.OFFERED,
        "ending": ending_words(application),
        "may_withdraw": Stage.WITHDRAWN in stages and application.stage != Stage.OFFERED,
        "meta": {"title": _("Your application"), "robots": "noindex"},
    }
    return render(request, "cohorts/joining/own_page/page.html", context)


def other_language(code):
    """Return a language code when it is not the active one, or an empty text."""
    return code if code != get_language() else ""


def question_page(request, application, act):
    """Return the page that asks before ``act`` (a key of ``QUESTIONS``) is done; the button does it."""
    title, text, button = QUESTIONS[act]
    context = {
        "application": application,
        "address": request.path,
        "act": act,
        "title": title,
        "text": text,
        "button": button,
        "meta": {"title": title, "robots": "noindex"},
    }
    return render(request, "cohorts/joining/own_page/question.html", context)


def words_page(request, title, text):
    """Return a page that says no more than this."""
    context = {"title": title, "text": text, "meta": {"title": title, "robots": "noindex"}}
    return render(request, "cohorts/joining/own_page/question.html", context)
