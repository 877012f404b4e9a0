"""The mails of a subscription itself, and those to everybody who has one."""

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from leernetwerk.accounts.links.making import make_link
from leernetwerk.accounts.models import Subscription
from leernetwerk.accounts.subscriptions.topics import topics
from leernetwerk.mail.letters import Link, written
from leernetwerk.mail.queueing import queue_mail

CONFIRM = "accounts.subscribe"
END = "accounts.unsubscribe"
DAYS_TO_CONFIRM = 7


def about(subscription):
    """Return what mails of a subscription are marked with (``str``), so that they can be forgotten with it."""
    return f"subscription:{subscription.pk}"


def queue_confirmation(subscription, is_reminder=False):
    """Ask the owner of the address to confirm; when the subject is gone, nothing happens."""
    with translation.override(subscription.language):
        title = topics.title(subscription.topic, subscription.subject)
        if title is None:
            return
        link = make_link(CONFIRM, subscription.pk, subscription.language)
        values = {"title": title, "days": DAYS_TO_CONFIRM}
        asked = _("Somebody, probably you, asked for mail about “%(title)s” at this address.") % values
        first = _("You have not confirmed yet.") + " " + asked if is_reminder else asked
        parts = [
            first,
            _("Do you want it? Then confirm:"),
            Link(_("Confirm my address"), link),
            _("Not you, or not any more? Do nothing. The address is erased after %(days)d days.") % values,
        ]
        _queue(subscription, _("Confirm: mail about “%(title)s”") % values, parts)


def queue_already(subscription):
    """Tell the owner of the address that it is confirmed already."""
    with translation.override(subscription.language):
        title = topics.title(subscription.topic, subscription.subject)
        if title is not None:
            values = {"title": title}
            text = _("You get mail about “%(title)s” already. There is nothing more to do.") % values
            queue_to(subscription, _("You get mail about “%(title)s”") % values, [text])


def queue_to(subscription, subject_line, parts):
    """Queue a mail to one who subscribed, with a way to end it. ``parts`` are those of ``mail.letters.written``."""
    with translation.override(subscription.language):
        end = make_link(END, subscription.pk, subscription.language)
        _queue(subscription, subject_line, [*parts, Link(_("No more mail about this"), end)], end)


@transaction.atomic
def mail_subscribers(topic, subject, write):
    """Queue a mail to everybody who confirmed mail about a subject (``str``) of a topic (``str``).

    ``write`` gets a language (code), which is active then, and returns the line of the subject and the parts.
    """
    letters = {}
    confirmed = Subscription.objects.filter(topic=topic, subject=subject, confirmed_at__isnull=False)
    for subscription in confirmed.order_by("pk").iterator():
        language = subscription.language
        if language not in letters:
            with translation.override(language):
                letters[language] = write(language)
        queue_to(subscription, *letters[language])


def _queue(subscription, subject_line, parts, unsubscribe_url=""):
    text, html = written(parts, subscription.language)
    queue_mail(
        subscription.email,
        subject_line,
        text,
        html,
        language=subscription.language,
        about=about(subscription),
        unsubscribe_url=unsubscribe_url,
    )
