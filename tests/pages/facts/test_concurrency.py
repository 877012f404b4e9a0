"""Two publishes at the same moment: the original's new facts are never undone by its translation."""

import datetime
import threading

import pytest
from django.db import connection
from django.db.models.signals import pre_save

from articles.models import NewsItemPage
from tests.factories import pages

pytestmark = pytest.mark.django_db(transaction=True)

OLD, NEW = datetime.date(2020, 2, 3), datetime.date(2021, 4, 5)


def in_thread(work, name):
    """Start ``work`` in a thread with a database connection of its own and return the thread."""

    def run():
        try:
            work()
        finally:
            connection.close()

    thread = threading.Thread(target=run, name=name)
    thread.start()
    return thread


@pytest.mark.usefixtures("postgres")
def test_translation_published_at_the_same_moment_does_not_restore_an_old_fact():
    dutch = pages.NewsItemPageFactory(date=OLD)
    english = pages.NewsItemPageFactory(language="en", translation_of=dutch)
    english.title = "Other words"
    words = english.save_revision()
    dutch.date = NEW
    facts = dutch.save_revision()
    about_to_write, original_published = threading.Event(), threading.Event()

    def hold(sender, instance, **kwargs):
        if instance.pk == english.pk and threading.current_thread().name == "translator":
            about_to_write.set()
            # With the lock the original cannot be published meanwhile, and the wait is in vain.
            original_published.wait(timeout=2)

    def publish_original():
        about_to_write.wait(timeout=20)
        facts.publish()
        original_published.set()

    pre_save.connect(hold, sender=NewsItemPage)
    try:
        threads = [in_thread(publish_original, "editor"), in_thread(words.publish, "translator")]
        for thread in threads:
            thread.join()
    finally:
        pre_save.disconnect(hold, sender=NewsItemPage)

    stored = NewsItemPage.objects.get(pk=english.pk)
    assert NewsItemPage.objects.get(pk=dutch.pk).date == NEW
    assert (stored.title, stored.date) == ("Other words", NEW)
