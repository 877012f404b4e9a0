"""What happens when copies are posted: who asked hears of it, and where they live is forgotten."""

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import PrintRequest
from articles.print_requests.questions import EMAIL
from leernetwerk.forms.erasing import erase, erase_early
from leernetwerk.forms.mails.arrival import about
from leernetwerk.forms.models import Access, Answer, Erasure, Submission, keep_access
from leernetwerk.mail.letters import written
from leernetwerk.mail.queueing import queue_mail


@transaction.atomic
def mark_sent(requests, user):
    """Say that ``requests`` (queryset) have been posted, but for those that were before; return how many.

    Each asker gets a mail; the address and whatever else was to be erased early goes at once.
    """
    unsent = requests.filter(sent_at=None)
    # The answered forms first, as wherever one is erased: else two could wait for each other.
    list(Submission.objects.select_for_update().filter(pk__in=unsent.values("submission")).order_by("pk"))
    locked = unsent.select_for_update(of=("self",))
    found = list(locked.select_related("submission__form", "edition__publication"))
    emails = dict(
        Answer.objects.filter(
            submission__in=[one.submission_id for one in found], question_key=EMAIL
        ).values_list("submission", "text")
    )
    for request in found:
        if address := emails.get(request.submission_id):
            queue_sent_mail(request, address)
        keep_access(user, Access.Action.CHANGED, request.submission)
    sent = PrintRequest.objects.filter(pk__in=[request.pk for request in found])
    sent.update(sent_at=timezone.now(), sent_by=user)
    erase_early(Submission.objects.filter(pk__in=[request.submission_id for request in found]))
    return len(found)


def queue_sent_mail(request, address):
    """Tell who asked that the copies of a ``PrintRequest`` have been posted, in their language."""
    language = request.submission.language
    with translation.override(language):
        title = request.edition.publication.name.best(language)[0]
        said = ngettext(
            "We have posted %(number)d copy of “%(title)s” to you.",
            "We have posted %(number)d copies of “%(title)s” to you.",
            request.copies,
        )
        parts = [
            said % {"number": request.copies, "title": title},
            _("We have erased the address that you gave us for it, and this mail address with it."),
        ]
        text, html = written(parts, language)
        subject = _("On its way: %(title)s") % {"title": title}
    queue_mail(address, subject, text, html, language=language, about=about(request.submission))


@transaction.atomic
def cancel(requests, user):
    """Erase ``requests`` (queryset) with all that was filled in, and return how many; unsent copies come back."""
    found = list(requests.select_related("submission__form"))
    for request in found:
        keep_access(user, Access.Action.DELETED, request.submission)
        erase(request.submission, Erasure.Cause.STAFF)
    return len(found)
