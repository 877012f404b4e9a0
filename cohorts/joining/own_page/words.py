"""What is said of an application to its applicant: how it stands, what comes next, what was done."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cohorts.models import Stage

# By stage: how it stands, and what comes next.
STATES = {
    Stage.NEW: (
        gettext_lazy("Not confirmed yet"),
        gettext_lazy("Press the button behind the link in the first mail. After that we read what you sent."),
    ),
    Stage.CONFIRMED: (
        gettext_lazy("We are reading your application"),
        gettext_lazy("You will hear from us by mail. There is nothing you have to do."),
    ),
    Stage.INTAKE: (
        gettext_lazy("We would like to talk with you"),
        gettext_lazy(
            "We will contact you to find a time. After the talk you will hear by mail what comes next."
        ),
    ),
    Stage.OFFERED: (
        gettext_lazy("There is a place for you"),
        gettext_lazy(
            "It is kept for you until %(until)s. After that it goes to the next on the waiting list."
        ),
    ),
    Stage.PLACED: (
        gettext_lazy("You take part"),
        gettext_lazy("Before the first meeting you get all you need to know by mail."),
    ),
    Stage.WAITING: (
        gettext_lazy("You are on the waiting list"),
        gettext_lazy("When a place comes free and you are next, you get a mail with an offer."),
    ),
    Stage.DECLINED: (
        gettext_lazy("We cannot offer you a place this time"),
        gettext_lazy("There is nothing that you have to do. Below you read when your data are erased."),
    ),
    Stage.WITHDRAWN: (
        gettext_lazy("Your application is withdrawn"),
        gettext_lazy("There is nothing that you have to do. Below you read when your data are erased."),
    ),
}
DONE = {
    "corrected": gettext_lazy("Your changes have been saved."),
    "withdrawn": gettext_lazy("Your application is withdrawn. You get a mail about it."),
    "accepted": gettext_lazy("The place is yours. You get a mail about it."),
    "refused": gettext_lazy("The place goes to somebody else. Thank you for telling us."),
    "links": gettext_lazy(
        "All other links to this page have ended. Only the one that you have open still works."
    ),
}
# By act: the title, what it does, and its button.
QUESTIONS = {
    "withdraw": (
        gettext_lazy("Withdraw your application?"),
        gettext_lazy(
            "You then no longer take part in this call, and your place, if you have one, goes to somebody else. This "
            "cannot be undone. You need not say why."
        ),
        gettext_lazy("Yes, withdraw it"),
    ),
    "refuse": (
        gettext_lazy("Leave the place to somebody else?"),
        gettext_lazy(
            "Your application is withdrawn, and the place goes to the next on the waiting list. This cannot be undone. "
            "You need not say why."
        ),
        gettext_lazy("Yes, leave the place"),
    ),
    "erase": (
        gettext_lazy("Erase your data now?"),
        gettext_lazy(
            "Your answers and files disappear at once, with our notes, the mails that are still to go, and this page. "
            "Your application ends, and a place that you have goes to somebody else. This cannot be undone.\n\n"
            "What stays is a number without a name: how many people applied."
        ),
        gettext_lazy("Yes, erase everything"),
    ),
}


def state_words(application):
    """Return how an ``Application`` stands and what comes next (two ``str``), in the active language."""
    title, text = STATES[application.stage]
    until = application.offer_expires_at
    return str(title), text % {"until": date_format(timezone.localtime(until)) if until else "–"}


def closed_words(application):
    """Return why the answers can no longer be corrected (``str``)."""
    if application.stage == Stage.WITHDRAWN:
        return _("As it is withdrawn, the answers stay as they are.")
    return _(
        "We have begun to work with your answers, so they stay as they are now. Is something wrong? Tell us."
    )
