"""Fills in forms and sends them, as a browser would."""

import datetime

import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.test.utils.form_data import querydict_from_html

from leernetwerk.forms.public.shown import key_of

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"


def pdf(name="brief.pdf", content=PDF):
    """Return an upload."""
    return SimpleUploadedFile(name, content, content_type="application/pdf")


def every_answer():
    """Return an answer to each question of ``every_kind``."""
    return {
        "q-short": "Sanne",
        "q-mail": "sanne@example.org",
        "q-long": "Hoe het gaat.\nEn waarom.",
        "q-choice": key_of("Misschien"),
        "q-choices": [key_of("Ja"), key_of("Nee")],
        "q-yesno": "no",
        "q-number": "1.234,5",
        "q-date": "20 november 2027",
    }


def hidden(html):
    """Return the fields that a form sends by itself, with what was filled in before (``dict`` of lists)."""
    return dict(querydict_from_html(html, form_index=form_index(html)).lists())


def form_index(html):
    """Return which of the forms of a page is the one with the stamp."""
    return html[: html.index('name="stamp"')].count("<form") - 1


def open_form(client, address, **extra):
    """Return the fields of the form at ``address``, as it is shown."""
    return hidden(client.get(address, **extra).content.decode())


def send(client, address, answers, wait=10, **extra):
    """Open the form, wait so many seconds, send the answers; return the response."""
    fields = open_form(client, address, **extra)
    return send_again(client, address, fields | answers, wait, **extra)


def send_again(client, address, fields, wait=10, **extra):
    """Send these fields after so many seconds."""
    moment = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=wait)
    with time_machine.travel(moment, tick=False):
        return client.post(address, fields, **extra)
