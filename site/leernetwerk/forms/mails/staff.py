"""Tells staff by mail that a form was answered and where to look: personal data does not leave the admin."""

import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leernetwerk.accounts.models import User
from leernetwerk.forms.models import Form, Submission
from leernetwerk.forms.models.question import lines_of
from leernetwerk.forms.signals import submitted
from leernetwerk.mail.letters import Link, absolute_url, written
from leernetwerk.mail.queueing import queue_mail
from leernetwerk.outbox.enqueueing import enqueue

TELL = "forms.tell-staff"
MORNING = 8  # o'clock, in Europe/Amsterdam

_places = {}


def show_elsewhere(model, url_name):
    """Say that staff read what is sent to an origin of the class ``model`` on the screen named ``url_name``."""
    _places[model] = url_name


def place_of(origin, form):
    """Return the path (``str``) of the screen where staff read what came in by ``form`` for ``origin``."""
    url_name = _places.get(type(origin))
    return reverse(url_name) if url_name else f"{reverse('forms_submissions')}?form={form.pk}"


def hear(sender, submission, origin, **kwargs):
    """Tell who is to be told, now or the next morning, in the transaction that stores the form."""
    form = submission.form
    addresses = addresses_of(form)
    if not addresses:
        return
    path = place_of(origin, form)
    if form.telling == Form.Telling.DAILY:
        since = submission.created_at
        payload = {"form": form.pk, "path": path, "since": since.isoformat()}
        enqueue(TELL, payload, key=f"{form.pk} {path}", due_at=next_morning(since))
    else:
        queue_mails(form, addresses, path, 1)


def tell_of_days(payloads):
    """Queue the mails about what came in since the time that each payload names: the handler of the outbox."""
    for payload in payloads:
        form = Form.objects.filter(pk=payload["form"]).first()
        since = parse_datetime(payload["since"])
        number = Submission.objects.filter(form=form, created_at__gte=since).count() if form else 0
        if number:
            queue_mails(form, addresses_of(form), payload["path"], number)


def addresses_of(form):
    """Return the addresses (list of ``str``) that hear of answers to ``form``."""
    return list(dict.fromkeys(lines_of(form.staff_addresses)))


def queue_mails(form, addresses, path, number):
    """Queue a mail to each of the addresses, in the language of the user whose it is."""
    languages = dict(User.objects.filter(email__in=addresses).values_list("email", "language"))
    for address in addresses:
        language = languages.get(address) or settings.LANGUAGE_CODE
        with translation.override(language):
            said = ngettext(
                "There is %(number)d new answer to the form “%(form)s”.",
                "There are %(number)d new answers to the form “%(form)s”.",
                number,
            )
            values = {"number": number, "form": form}
            subject = ngettext("New answer: %(form)s", "New answers: %(form)s", number) % values
            parts = [
                said % values,
                Link(_("Read in the admin"), absolute_url(path)),
                _("What was answered is not in this mail, so that it stays where only a few can read it."),
            ]
            text, html = written(parts, language)
        queue_mail(address, subject, text, html, language=language, about=f"form:{form.pk}")


def next_morning(moment):
    """Return the first morning (aware ``datetime``) after an aware ``moment``."""
    local = timezone.localtime(moment, timezone.get_default_timezone())
    day = local.date() + datetime.timedelta(days=local.hour >= MORNING)
    return timezone.make_aware(
        datetime.datetime.combine(day, datetime.time(MORNING)), timezone.get_default_timezone()
    )


def connect():
    """Hear of every form that is sent."""
    submitted.connect(hear, dispatch_uid="leernetwerk.forms.mails.staff")
