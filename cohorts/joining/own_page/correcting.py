"""The form of a call once more, with what the applicant sent in it."""

import hashlib
import json
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.shortcuts import render
from django.utils import formats, timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cohorts.joining import core_questions as core
from cohorts.joining.own_page.showing import may_correct
from cohorts.joining.own_page.words import closed_words
from cohorts.joining.receiving import columns_of
from cohorts.models import Application
from leernetwerk.accounts.subscriptions.views import page_title
from leernetwerk.forms.correcting import correct, is_same
from leernetwerk.forms.models import Kind
from leernetwerk.forms.public.display import form_context
from leernetwerk.forms.public.fields import NO, YES
from leernetwerk.forms.public.reception import Reception, filled_in, see_other
from leernetwerk.forms.storing import Sent


def correction(request, application):
    """Show the form with the answers in it, or keep what was posted; when it is too late, say so and lose nothing."""
    reception = CorrectionReception(application, request)
    if request.method == "POST" and (response := reception.receive()):
        return response
    context = {
        "application": application,
        "address": request.path,
        "takes_answers": reception.takes_answers(),
        "closed": closed_words(application),
        "webform": form_context(reception)
        | {"button": {"text": _("Save the changes"), "language": ""}, "privacy": {"text": ""}},
        "meta": {
            "title": page_title(_("Correct your answers"), reception.bound.errors or reception.notice),
            "robots": "noindex",
        },
    }
    return render(request, "cohorts/joining/own_page/correct.html", context)


class TooLate(Exception):
    """The answers may no longer be changed, or are gone."""


class CorrectionReception(Reception):
    """One visit of an applicant to the form that was sent for an ``Application``.

    The address stays: it was confirmed, and what is mailed to it opens this page.
    """

    asks_consent = False

    def __init__(self, application, request):
        language = get_language()
        self.application = application
        self.is_open = may_correct(application)
        self.answers = {
            answer.question_key: answer for answer in application.submission.answers.prefetch_related("files")
        }
        super().__init__(
            application.submission.form,
            request,
            language,
            f"{request.path}?show=correct",
            sent_address=f"{request.path}?done=corrected",
            first_questions=[one for one in core.core_questions(language) if one.key != core.EMAIL],
        )

    @property
    def circumstances(self):
        """What was answered so far: a form that was opened before it changed is shown again."""
        return version_of(self.answers.values())

    def takes_answers(self):
        return self.is_open

    def doubt(self, stamp, data):
        """Say so when the answers or the questions changed since; how quick or slow one was makes no difference."""
        if stamp and stamp.seen == self.fingerprint:
            return ""
        return _(
            "Since you opened this form, your answers or the questions were changed, perhaps in another window. What "
            "you typed is here: look it over and send it again."
        )

    def may_pass(self, ticket):
        return True

    def first_data(self):
        """Return the answers as a browser would post them."""
        data = {}
        for question in self.questions:
            answer = self.answers.get(question.key)
            if answer and answer.kind == question.kind and answer.value is not None:
                data[question.name] = posted(answer)
        return MultiValueDict(data)

    def stored_files(self):
        return {
            question.name: list(self.answers[question.key].files.all())
            for question in self.questions
            if question.kind == Kind.FILE and question.key in self.answers
        }

    def receive(self):
        """As for other forms; who sends once more what is kept already hears that it is kept."""
        try:
            response = super().receive()
        except TooLate:
            self.is_open = False
            self.leftovers = filled_in(self.request.POST, self.questions)
            return None
        if response is None and self.bound.is_bound and self.bound.is_valid():
            sent = Sent(self.form, self.questions, self.bound.values(), self.language, self.stamp.key)
            if is_same(self.application.submission, sent):
                return see_other(self.sent_address)
        return response

    @transaction.atomic
    def keep(self, sent):
        """Put the new answers in place of the old. Raises :class:`TooLate` when that may no longer be."""
        found = Application.objects.select_for_update(of=("self",)).filter(pk=self.application.pk)
        application = found.select_related("call__intake", "submission").first()
        if application is None or not may_correct(application):
            raise TooLate
        if not is_same(application.submission, sent):
            correct(application.submission, sent)
            columns = columns_of(application.submission.answers.all())
            found.update(**columns, corrected_at=timezone.now())


def posted(answer):
    """Return the value of an ``Answer`` as a browser posts it (list of ``str``), in the active language."""
    value = answer.value
    if answer.kind == Kind.CHOICES:
        return [choice["key"] for choice in value]
    if answer.kind == Kind.CHOICE:
        return [value["key"]]
    if answer.kind == Kind.YES_NO:
        return [YES if value else NO]
    if answer.kind == Kind.NUMBER:
        return [formats.localize_input(Decimal(value))]
    if answer.kind == Kind.DATE:
        return [f"{date.fromisoformat(value):%d-%m-%Y}"]
    return [value]


def version_of(answers):
    """Return what changes with any of the answers (``str``)."""
    state = [
        [answer.question_key, answer.value, [file.pk for file in answer.files.all()]] for answer in answers
    ]
    return hashlib.sha256(json.dumps(state).encode()).hexdigest()[:16]
