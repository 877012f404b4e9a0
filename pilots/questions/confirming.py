"""What the link does by which a question is confirmed: it goes to the host, and a copy to who asked."""

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from leernetwerk.accounts.links.making import forget_links
from leernetwerk.accounts.links.purposes import Purpose, Words
from leernetwerk.delivery.batches import one_by_one
from leernetwerk.forms.erasing import erase
from leernetwerk.forms.mails.arrival import about
from leernetwerk.forms.models import Erasure, Submission
from leernetwerk.forms.signals import erasing
from leernetwerk.mail.letters import written
from leernetwerk.mail.queueing import queue_mail
from leernetwerk.network.models import Session
from leernetwerk.pages.addresses import page_address
from pilots.models import HostQuestion
from pilots.questions.core_questions import EMAIL
from pilots.questions.hosts import host_addresses
from pilots.questions.receiving import CONFIRM, TIME_TO_CONFIRM
from pilots.questions.way import page_of


class ConfirmQuestion(Purpose):
    """Passes a question on once its asker has shown that the address is theirs."""

    name = CONFIRM
    lifetime = TIME_TO_CONFIRM

    def question(self, subject):
        """Ask; what was passed on by another link says so without a button."""
        found = find(subject)
        if found is None:
            return None
        if found.confirmed_at:
            return self.done(subject)
        return Words(
            _("Pass your question on"),
            _("Your question goes to the host of “%(session)s”, with your name and address to answer to.")
            % {"session": title_of(found)},
            _("Pass my question on"),
        )

    def do(self, subject, request):
        """Pass it on, once."""
        found = find(subject)
        if found and HostQuestion.objects.filter(pk=found.pk, confirmed_at=None).update(
            confirmed_at=timezone.now()
        ):
            pass_on(found)

    def done(self, subject):
        """Say that it has been passed on, or that there is nobody any more to whom it could be."""
        found = find(subject)
        if found is None:
            return Words(_("This link has been used"), _("What you sent is no longer kept."))
        if not hosts_of(found):
            return Words(
                _("Nobody can be reached"),
                _(
                    "There is nobody any more to answer questions about “%(session)s”. What you sent is in your "
                    "mailbox."
                )
                % {"session": title_of(found)},
                **way_back(found),
            )
        return Words(
            _("Your question is on its way"),
            _("The host of “%(session)s” answers you by mail. A copy of your question is in your mailbox.")
            % {"session": title_of(found)},
            **way_back(found),
        )


def way_back(question):
    """Return, as values of :class:`Words`, the way to the page on which the session of a question stands, if any."""
    page = page_of(question.session, None) if question.session else None
    if page is None:
        return {}
    return {
        "next_url": page_address(page.url_path),
        "next_label": _("Back to “%(page)s”") % {"page": page.title},
    }


def find(subject):
    """Return the ``HostQuestion`` with a primary key (``str``), or ``None``."""
    related = ("submission", "session__series__pilot_area", "session__series__cohort")
    return HostQuestion.objects.select_related(*related).filter(pk=subject).first()


def title_of(question):
    """Return the title of the session that a question is about (``str``), in the language of its asker."""
    if question.session is None:
        return _("a session that is no longer planned")
    return question.session.title.best(question.submission.language)[0]


def hosts_of(question):
    """Return the addresses (list of ``str``) at which the host of a question's session is reached now, one or none."""
    sessions = Session.objects.select_related("series__pilot_area").filter(pk=question.session_id)
    return list(host_addresses(list(sessions)).values())


def pass_on(question):
    """Mail a confirmed question to the host, with the asker to answer to, and a copy to the asker.

    The copy says so when the host cannot be reached any more.
    """
    language = question.submission.language
    answers = list(question.submission.answers.all())
    asker = next(answer.text for answer in answers if answer.question_key == EMAIL)
    said = [f"{answer.label}\n{answer.text}" for answer in answers if answer.text]
    hosts = hosts_of(question)
    with translation.override(language):
        values = {"session": title_of(question)}
        subject = _("Question about “%(session)s”") % values
        for host in hosts:
            lead = _(
                "A reader of the site has a question about “%(session)s”. Your answer to this mail goes to them."
            )
            text, html = written([lead % values, *said], language)
            queue_mail(
                host, subject, text, html, language=language, reply_to=asker, about=about(question.submission)
            )
        lead = (
            _("We have passed your question about “%(session)s” on to the host. This is what you sent:")
            if hosts
            else _(
                "We could not pass on your question about “%(session)s”: there is nobody any more to answer it. This "
                "is what you sent:"
            )
        )
        text, html = written([lead % values, *said], language)
        queue_mail(asker, subject, text, html, language=language, about=about(question.submission))


def erase_question(sender, submission, **kwargs):
    """Erase the links of a question whose answered form is erased."""
    question = HostQuestion.objects.filter(submission=submission).first()
    if question is not None:
        forget_links(CONFIRM, question.pk)


def unconfirmed():
    """Return the questions (queryset) that wait for their address to be confirmed."""
    return HostQuestion.objects.filter(confirmed_at=None).order_by("received_at", "pk")


def erase_unconfirmed():
    """Erase questions that nobody confirmed in time; return ``MORE`` when others are left for another turn."""
    due = unconfirmed().filter(received_at__lte=timezone.now() - TIME_TO_CONFIRM)
    return one_by_one(due, erase_if_unconfirmed)


def erase_if_unconfirmed(key):
    """Erase a question unless it was confirmed, or erased by another worker, meanwhile."""
    # The answered form first, as wherever one is erased.
    submission = Submission.objects.select_for_update(of=("self",)).filter(host_question=key).first()
    if submission is not None and unconfirmed().filter(pk=key).exists():
        erase(submission, Erasure.Cause.UNCONFIRMED)


def connect():
    """Hear of every answered form that is erased."""
    erasing.connect(erase_question, dispatch_uid="pilots.questions.confirming")
