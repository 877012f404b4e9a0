"""The versions of a page as a browser would use them."""

import re

from django.test import TestCase
from django.urls import reverse
from wagtail.models import Page

from tests.pages.truth.publishing import publish


def published(page, *titles):
    """Publish a page once for each title; return its published revisions, the oldest first."""
    return [publish(page, title=title).live_revision for title in titles]


def fresh(page):
    """Return a page as it is stored now."""
    return Page.objects.get(pk=page.pk).specific


def versions_screen(client, page, **query):
    """Return the response with the versions of a page."""
    return client.get(reverse("wagtailadmin_pages:history", args=[page.pk]), query)


def put_back(client, page, revision, **values):
    """Send what the button of a version sends, and return the screen that follows."""
    return send(client, reverse("leernetwerk_put_back", args=[page.pk, revision.pk]), values)


def undo(client, screen):
    """Press "Undo" in the message of a screen, and return the screen that follows."""
    form = re.search(r'<form class="buttons" method="post" action="([^"]+)">(.*?)</form>', html(screen), re.S)
    return send(client, form[1], dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[2])))


def send(client, address, values):
    """Post to an address, with what follows after the commit."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        return client.post(address, values, follow=True)


def html(response):
    return response.content.decode()
