"""Pages in two languages, published as an editor does, with what follows after the commit."""

from django.db import transaction
from django.test import TestCase
from wagtail.models import Page

from leernetwerk.pages.truth.states import with_states
from tests.factories import pages
from tests.pages.words.translating import dutch_page, start, target, type_all


def publish(page, user=None, **values):
    """Publish new values of a page, and return it fresh from the database."""
    page = Page.objects.get(pk=page.pk).specific
    for name, value in values.items():
        setattr(page, name, value)
    with TestCase.captureOnCommitCallbacks(execute=True), transaction.atomic():
        page.save_revision(user=user).publish(user=user)
    return Page.objects.get(pk=page.pk).specific


def publish_translation(translation):
    """Publish what was typed for a ``Translation``, and return its page."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        translation.save_target(publish=True)
    return target(translation)


def translated():
    """Return a Dutch page, its complete and published translation (a page), and the ``Translation``."""
    dutch = dutch_page()
    translation = start(dutch)
    type_all(translation)
    return dutch, publish_translation(translation), translation


def written_in_english(dutch):
    """Return an English page of a Dutch one, written and published in the normal editor."""
    english = pages.ArticlePageFactory(language="en", translation_of=dutch, live=False)
    return publish(english)


def state(page):
    """Return the state of a page, and how many changes it lacks."""
    found = with_states(Page.objects.filter(pk=page.pk)).get()
    return found.state, found.changes_missed
