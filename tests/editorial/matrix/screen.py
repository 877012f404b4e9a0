"""The matrix as a user opens it."""

import csv
import datetime
import io

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Page

PAGES, WORDS = reverse("leernetwerk_translations"), reverse("leernetwerk_translations_words")


def open_matrix(client, url=PAGES, **query):
    """Return the response with a screen."""
    response = client.get(url, query)
    assert response.status_code == 200
    return response


def rows(client, url=PAGES, **query):
    """Return the rows of a screen by title, in order."""
    found = open_matrix(client, url, **query).context["table"].data
    with override("en"):
        return {row.title: row for row in found}


def exported(client, url=PAGES, **query):
    """Return the spreadsheet as a list of dictionaries."""
    response = client.get(url, query | {"export": "csv"})
    text = b"".join(response.streaming_content).decode()
    return list(csv.DictReader(io.StringIO(text)))


def published_days_ago(page, days):
    """Let a page have been published for the first time so many days ago."""
    moment = timezone.now() - datetime.timedelta(days=days)
    Page.objects.filter(pk=page.pk).update(first_published_at=moment)
