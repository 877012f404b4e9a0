"""Indexes anew what holds a word of which the division changed."""

from django.db import transaction
from django.db.models.expressions import RawSQL
from django.db.models.signals import post_delete, post_save, pre_save

from search.analysis.analyser import PART
from search.backends import tokens_backend
from search.index.receivers import MOST_AT_ONCE, attempt, index_stale
from search.index.tokens import token
from search.models import CompoundException, IndexedItem


def items_with(stem):
    """Return the Dutch items (a queryset of ``IndexedItem``) in which a word stands, by its stem, in a compound too."""
    backend = tokens_backend()
    question = backend.question([[[{token("nl", stem), token("nl", PART + stem)}]]])
    return IndexedItem.objects.filter(pk__in=RawSQL(backend.matching_sql, [question]))  # noqa: S611 - parameters apart


def mark_items(stem):
    """Mark what holds a word as stale; a few pages are indexed once the change is stored, many in the background."""
    items = items_with(stem)
    pages = set(items.filter(page__isnull=False).values_list("page", flat=True))
    items.update(is_stale=True)
    if pages and len(pages) <= MOST_AT_ONCE:
        transaction.on_commit(lambda: attempt(index_stale, pages))


def connect():
    """Connect the receivers; called once when the applications are ready."""
    for signal in (post_save, post_delete):
        signal.connect(mark_word, sender=CompoundException, dispatch_uid=f"mark word {id(signal)}")
    pre_save.connect(mark_former_word, sender=CompoundException, dispatch_uid="mark former word")


def mark_word(sender, instance, **kwargs):
    """Receive a change of a rule."""
    attempt(mark_items, instance.stem)


def mark_former_word(sender, instance, **kwargs):
    """Receive the coming change of a rule: it may be for another word than before."""
    former = CompoundException.objects.filter(pk=instance.pk).exclude(stem=instance.stem).first()
    if former is not None:
        attempt(mark_items, former.stem)
