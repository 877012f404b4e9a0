"""Whoever writes a page waits for its turn, and only then reads what it goes by.

Wagtail reads a page, checks what was sent and writes the whole row back. An autosave that takes long would so write a
page as it was before a publish: offline. Here all of that happens behind a lock on the page.
"""

from contextlib import contextmanager

from django.db import transaction
from wagtail.models import Page

from leernetwerk.pages.facts.ownership import lock_members


@contextmanager
def turn_with(page_id):
    """Hold the page with a primary key, and its translations, which get its facts, until the block ends.

    SQLite knows no locks on rows: there the transaction itself makes all other writers wait.
    """
    with transaction.atomic():
        page = Page.objects.filter(pk=page_id).only("translation_key").first()
        if page is not None:
            # In the order in which facts are carried, so that nobody waits for somebody who waits for them.
            lock_members(page)
        yield


@contextmanager
def turn_below(page_id):
    """Hold the page with a primary key, under which another is made, until the block ends."""
    with transaction.atomic():
        Page.objects.select_for_update().filter(pk=page_id).values_list("pk", flat=True).first()
        yield
