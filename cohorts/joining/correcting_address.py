"""Puts another address in the place of one that was mistyped, which then has to be confirmed like any other."""

from django.db import transaction

from cohorts.joining import core_questions as core
from cohorts.joining.letters import CONFIRM, OWN_PAGE, about, asking_occasion, queue_letter
from cohorts.joining.membership import forget_member
from cohorts.joining.seat_counts import lock_call
from cohorts.models import Application
from leernetwerk.accounts.links.making import revoke_links
from leernetwerk.forms.models import Answer
from leernetwerk.mail.queueing import forget_mails


class AddressChanged(Exception):
    """The address is not the one that was seen: somebody else corrected it."""


@transaction.atomic
def correct_address(application, email, seen):
    """Give an ``Application`` the address ``email`` (checked) and ask by mail to confirm it; return it as it is now.

    Links and mails to the earlier address end, and with them a membership under that address. The stage stays. ``seen``
    is the earlier address. Raises :class:`AddressChanged` when it is another one by now, and
    ``Application.DoesNotExist`` when the application was erased.
    """
    # Before the call is locked: whoever presses the button behind a link has that first and the call after it.
    end_links(application)
    lock_call(application.call_id)
    found = Application.objects.select_for_update().get(pk=application.pk)
    if found.email != seen:
        raise AddressChanged
    # Again, for those that were made while we waited.
    end_links(found)
    forget_mails(about(found))
    forget_member(found)
    found.email, found.confirmed_at = email, None
    found.save(update_fields=["email", "confirmed_at"])
    Answer.objects.filter(submission=found.submission_id, question_key=core.EMAIL).update(
        value=email, text=email
    )
    queue_letter(found, asking_occasion(found))
    return found


def end_links(application):
    """End all links that were mailed to an applicant."""
    for purpose in (CONFIRM, OWN_PAGE):
        revoke_links(purpose, application.pk)
