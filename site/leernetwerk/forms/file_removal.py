"""Files go with their rows."""

from django.db import transaction
from django.db.models.signals import post_delete

from leernetwerk.forms.models import AnswerFile


def delete_file(sender, instance, **kwargs):
    """Delete the file once it is sure that its row is gone; one that is locked is an orphan then and goes later."""
    transaction.on_commit(lambda: instance.file.storage.delete(instance.file.name), robust=True)


def connect():
    """Connect the receiver; called once when the applications are ready."""
    post_delete.connect(delete_file, sender=AnswerFile, dispatch_uid="delete the file of an answer")
