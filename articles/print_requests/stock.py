"""Counting copies: in the database itself, so that two who ask at the same moment never get the same ones."""

from django.db import transaction
from django.db.models import F
from django.db.models.signals import post_delete

from articles.models.print_edition import PrintEdition, StockChange
from articles.models.print_request import PrintRequest


class NotEnoughCopies(Exception):
    """So many copies are not left."""


@transaction.atomic
def change_stock(edition, change, reason, user=None, note=""):
    """Add ``change`` (``int``, below zero to take off) to the copies left of a ``PrintEdition``, and keep why.

    Raises :class:`NotEnoughCopies`, and changes nothing, when fewer than none would be left.
    """
    enough = PrintEdition.objects.filter(pk=edition.pk, copies_left__gte=max(0, -change))
    if not enough.update(copies_left=F("copies_left") + change):
        raise NotEnoughCopies
    left = PrintEdition.objects.values_list("copies_left", flat=True).get(pk=edition.pk)
    StockChange.objects.create(
        edition=edition, reason=reason, change=change, copies_left=left, user=user, note=note
    )
    edition.copies_left = left


def give_back(sender, instance, **kwargs):
    """Give back the copies of a ``PrintRequest`` that is deleted before it was sent."""
    if instance.sent_at is None:
        change_stock(instance.edition, instance.copies, StockChange.Reason.GIVEN_BACK)


def connect():
    """Connect the receiver; called once when the applications are ready."""
    post_delete.connect(give_back, sender=PrintRequest, dispatch_uid="articles.print_requests.stock")
