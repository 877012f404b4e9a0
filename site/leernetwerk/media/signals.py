"""What follows when pictures, documents or collections change."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Collection, CollectionViewRestriction

from leernetwerk.media.models import DocumentVersion, Image
from leernetwerk.media.placement import drop_misplaced_renditions
from leernetwerk.media.texts.reading import await_reading


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
@receiver(post_save, sender=Collection)
@receiver(post_save, sender=Image)
def put_renditions_right(sender, raw=False, **kwargs):
    """Look for misplaced renditions once the change, and a move that follows it, is committed."""
    if not raw:
        transaction.on_commit(drop_misplaced_renditions)


@receiver(post_save, sender=DocumentVersion)
def read_newest_version(sender, instance, created, raw=False, **kwargs):
    """Have a new version of a document read, soon and not now."""
    if created and not raw:
        await_reading(instance.document)


@receiver(post_delete, sender=DocumentVersion)
def delete_version_file(sender, instance, **kwargs):
    """Delete the file with its version, once that is committed."""
    transaction.on_commit(lambda: instance.file.storage.delete(instance.file.name))
