"""What applicants do on their own page. Each is harmless when repeated, and refuses what a stale page asks."""

from django.db import transaction
from django.utils.translation import gettext as _

from cohorts.joining.erasing import erase as erase_application
from cohorts.joining.letters import OWN_PAGE, queue_letter
from cohorts.joining.own_page.showing import show, words_page
from cohorts.joining.seats import accept_offer, refuse_offer
from cohorts.joining.stages import CannotMove, move
from cohorts.models import Application, Occasion, Stage, StageChange
from leernetwerk.accounts.links.making import revoke_links
from leernetwerk.forms.models import Access, Erasure, keep_access


def withdraw(request, application):
    """Withdraw the application from the stage in which the applicant saw it, and confirm that by mail."""
    return moving(request, application, Stage.WITHDRAWN, "withdrawn", _withdraw)


def accept(request, application):
    """Take the place that is offered."""
    return moving(request, application, Stage.PLACED, "accepted", lambda one, seen: accept_offer(one))


def refuse(request, application):
    """Leave the place that is offered to somebody else, which withdraws the application."""
    return moving(request, application, Stage.WITHDRAWN, "refused", lambda one, seen: refuse_offer(one))


def moving(request, application, stage, done, act):
    """Return ``done`` once ``act(application, seen)`` brought an application to ``stage``, or another press did.

    When it has come elsewhere since the page was opened, show the page anew, and say so.
    """
    if application.stage == stage:
        return done
    try:
        act(application, request.POST.get("seen", ""))
    except (CannotMove, Application.DoesNotExist):
        application = Application.objects.filter(pk=application.pk).first()
        if application and application.stage == stage:
            return done
        # It may be gone by now: the link then says so.
        return show_stale(request, application) if application else "nothing"
    return done


def show_stale(request, application):
    """Show the page with what has become of the application since it was opened."""
    notice = _(
        "Nothing was changed: since you opened this page, your application has moved on. This is how it stands."
    )
    return show(request, application, notice)


@transaction.atomic
def _withdraw(application, seen):
    change = move(
        application, Stage.WITHDRAWN, cause=StageChange.Cause.APPLICANT, expected=seen or application.stage
    )
    queue_letter(application, Occasion.WITHDRAWN)
    change.was_mailed = True
    change.save(update_fields=["was_mailed"])


def erase(request, application):
    """Erase the application with all that belongs to it, and say that it is done: there is no page to lead to."""
    with transaction.atomic():
        keep_access(None, Access.Action.DELETED, application.submission)
        erase_application(application, Erasure.Cause.PERSON)
    text = _(
        "Your answers, files and all mails that were still to go have been erased. This link no longer works. "
        "All that is left is a number without a name: how many people applied."
    )
    return words_page(request, _("Your data have been erased"), text)


def end_other_links(request, application):
    """End all links to this page but the one that is open."""
    revoke_links(OWN_PAGE, application.pk, but=request.resolver_match.kwargs["token"])
    return "links"


ACTS = {"withdraw": withdraw, "accept": accept, "refuse": refuse, "erase": erase, "links": end_other_links}
