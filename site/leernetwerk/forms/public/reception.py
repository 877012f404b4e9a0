"""Shows a form, takes it in, and shows it again, filled in, until it is right."""

import hashlib
import json
import math
from dataclasses import dataclass

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpResponseRedirect, QueryDict
from django.http.multipartparser import MultiPartParserError
from django.utils.datastructures import MultiValueDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from leernetwerk.delivery.headers import PRIVATE
from leernetwerk.delivery.visitors import network_prefix
from leernetwerk.forms.models import Kind, Submission
from leernetwerk.forms.public.form import PublicForm
from leernetwerk.forms.public.limits import may_send, may_use_ticket
from leernetwerk.forms.public.shown import shown
from leernetwerk.forms.public.stamp import WAIT, new_stamp, new_ticket, read_stamp, ticket_wait
from leernetwerk.forms.storing import Sent, store

STAMP, TICKET, HONEYPOT = "stamp", "ticket", "website"
# What an address has behind it once the form was sent.
SENT = "sent"
YES_NO = {"yes": gettext_lazy("Yes"), "no": gettext_lazy("No")}
UNREADABLE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent, MultiPartParserError)
LONGEST_STAMP = 1000


@dataclass(frozen=True)
class Leftover:
    """What was filled in and cannot be sent: the ``text``, and the ``label`` of its question if that is still known."""

    text: str
    label: str = ""


def typed_elsewhere(data, questions):
    """Return what was typed (list of :class:`Leftover`) for questions that are not among ``questions``."""
    known = {question.name for question in questions}
    return [
        Leftover(data[name])
        for name in data
        if name.startswith("q-")
        and not name.endswith(("-held", "-kept"))
        and name not in known
        and data[name]
    ]


def filled_in(data, questions):
    """Return what was filled in (list of :class:`Leftover`) for ``questions``, in words; files are left out."""
    found = []
    for question in questions:
        chosen = set(data.getlist(question.name))
        words = ", ".join(choice.words for choice in question.choices if choice.key in chosen)
        text = words if question.choices else YES_NO.get(data.get(question.name), data.get(question.name))
        if text and question.kind != Kind.FILE:
            found.append(Leftover(str(text), question.label))
    return found


def see_other(address):
    """Return the redirect to what is fetched with GET after a post; nobody keeps it."""
    response = HttpResponseRedirect(address, status=303)
    response["Cache-Control"] = PRIVATE
    return response


class Reception:
    """One visit to a form, in one language.

    ``form`` is a ``Form``; ``address`` is where it is posted to, and with ``?sent`` behind it where one goes
    afterwards, unless ``sent_address`` says otherwise. ``origin`` is what the receivers of ``submitted`` get.
    ``first_questions`` are ``ShownQuestion``s that stand before those of the form. ``receive`` answers a post;
    ``notice`` then says why the form is shown again, besides the errors of its fields, and ``leftovers`` is what was
    filled in and has no place in it.

    A room may say under which ``circumstances`` (``str``) the form is shown: opened under others, it is shown again.
    """

    circumstances = ""
    # Whether the visitor is asked to agree; not again who corrects what was sent.
    asks_consent = True

    def __init__(self, form, request, language, address, origin=None, first_questions=(), sent_address=""):
        self.form = form
        self.request = request
        self.language = language
        self.address = address
        self.sent_address = sent_address or f"{address}?{SENT}"
        self.origin = origin
        own_questions = form.questions.all()
        self.questions = [*first_questions, *(shown(question, language) for question in own_questions)]
        self.notice = ""
        self.leftovers = []
        self.ticket = ""
        self.stamp = new_stamp(form.pk, self.fingerprint)
        self.bound = self.bind(None, None)

    @cached_property
    def fingerprint(self):
        """What the visitor sees of the form (``str``): it changes with every word, question and choice."""
        return self.fingerprint_with(self.circumstances)

    def fingerprint_with(self, circumstances):
        """Return the fingerprint of the form as it is shown under these circumstances (``str``)."""
        words = [
            [question.key, question.kind, question.label, question.is_required]
            + [choice.words for choice in question.choices]
            for question in self.questions
        ]
        statements = [
            [statement.pk, statement.version_number] if statement else None
            for statement in (self.form.consent, self.form.privacy_statement)
        ]
        return hashlib.sha256(json.dumps([words, statements, circumstances]).encode()).hexdigest()[:16]

    def bind(self, data, uploads):
        """Return the form for what was posted, or an empty one."""
        return PublicForm(
            data,
            uploads,
            questions=self.questions,
            has_consent=self.asks_consent and self.form.consent_id is not None,
            key=self.stamp.key,
            network=network_prefix(self.request) if data is not None else "",
            stored=self.stored_files(),
        )

    def first_data(self):
        """Return what is filled in at first: a ``MultiValueDict``, as a browser would post it."""
        return MultiValueDict({question.name: [question.initial] for question in self.questions})

    def stored_files(self):
        """Return the files that came before: name of the question → list of ``AnswerFile``."""
        return {}

    def receive(self):
        """Take in what was posted: return the redirect to the thanks, or ``None`` when the form is shown again."""
        try:
            data, uploads = self.request.POST, self.request.FILES
        except UNREADABLE:
            # Nothing of it can be read; the request has to look empty to whoever asks again.
            self.request._post, self.request._files = QueryDict(), MultiValueDict()
            self.notice = _(
                "This is too much to take in at once. Send less text, or fewer and smaller files."
            )
            return None
        stamp = read_stamp(data.get(STAMP, "")[:LONGEST_STAMP], self.form.pk)
        if stamp and Submission.objects.filter(idempotency_key=stamp.key).exists():
            return see_other(self.sent_address)
        self.leftovers = typed_elsewhere(data, self.questions)
        if not self.takes_answers():
            # It was open when the visitor began: what was typed can at least be taken along.
            self.leftovers = [*filled_in(data, self.questions), *self.leftovers]
            return None
        doubt = self.doubt(stamp, data)
        if stamp:
            self.stamp = self.next_stamp(stamp)
        self.bound = self.bind(data, uploads)
        is_right = self.bound.is_valid()
        if doubt:
            self.notice = doubt
            return None
        if not is_right or not self.may_pass(data.get(TICKET, "")[:LONGEST_STAMP]):
            return None
        self.keep(
            Sent(self.form, self.questions, self.bound.values(), self.language, self.stamp.key, self.origin)
        )
        return see_other(self.sent_address)

    def keep(self, sent):
        """Store what was sent (a ``Sent``)."""
        store(sent)

    def takes_answers(self):
        """Tell whether anything is taken in at all."""
        return self.form.is_open

    def doubt(self, stamp, data):
        """Return why the form is shown again, whatever was filled in (``str``), or nothing."""
        if stamp is None or stamp.is_expired:
            return _("This form was open for too long. Nothing is lost: look it over and send it again.")
        if stamp.seen != self.fingerprint:
            return _("This form has been changed since you opened it. Look it over and send it again.")
        if stamp.is_too_quick:
            return _("That was very quick. Look over what you filled in and send it once more.")
        if data.get(HONEYPOT):
            return _("A field that people do not see was filled in. It is empty now: send the form again.")
        return ""

    def next_stamp(self, stamp):
        """Return the stamp of the form that is shown again: the key stays, so that it remains one answer."""
        if stamp.is_expired:
            stamp = stamp.renewed()
        return type(stamp)(stamp.form_pk, stamp.key, stamp.moment, self.fingerprint)

    def may_pass(self, ticket):
        """Tell whether the form may be stored now; if not, say when."""
        network = network_prefix(self.request)
        wait = ticket_wait(ticket, self.stamp)
        if wait is None and may_send(network):
            return True
        is_over = wait is not None and wait.total_seconds() <= 0
        if is_over and may_use_ticket(network):
            return True
        if wait is None or is_over:
            ticket, wait = new_ticket(self.stamp), WAIT
        seconds = math.ceil(wait.total_seconds())
        self.ticket = ticket
        text = ngettext(
            "It is busy just now. Nothing is lost: wait %(number)d second and send the form again.",
            "It is busy just now. Nothing is lost: wait %(number)d seconds and send the form again.",
            seconds,
        )
        self.notice = text % {"number": seconds}
        return False
