"""Publishes pages as the site does: they are indexed once that is stored."""

from django.test import TestCase

from tests.factories import pages


def publish(page):
    """Publish a page as it is, and return it."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        page.save_revision().publish()
    return page


def published(title, text="", factory=pages.ArticlePageFactory, **values):
    """Return a published page with a title and, where there is a text, one paragraph."""
    if text:
        values["body"] = [("text", f"<p>{text}</p>")]
    return publish(factory(title=title, **values))
