"""Forgets what was uploaded and never sent, and removes files that no row names any more."""

import datetime
import logging

from django.utils import timezone

from leernetwerk.forms.models import Access, AnswerFile, FormsSettings
from leernetwerk.forms.public.files import FOLDER, HELD_FOR
from leernetwerk.media.storage import private_storage

log = logging.getLogger(__name__)

# A file is written a moment after its row; this is a margin for one that is being written.
OLD_ENOUGH = datetime.timedelta(days=1)


def forget_held_files():
    """Delete the files that were held for a form that nobody sent in time."""
    AnswerFile.objects.filter(answer=None, created_at__lt=timezone.now() - HELD_FOR).delete()


def drop_orphans():
    """Delete files without a row: what is left when a process ends between a deletion and its file."""
    storage = private_storage()
    try:
        _folders, names = storage.listdir(FOLDER)
    except FileNotFoundError:
        return
    paths = {f"{FOLDER}/{name}" for name in names}
    for path in paths - set(AnswerFile.objects.values_list("file", flat=True)):
        try:
            if storage.get_modified_time(path) < timezone.now() - OLD_ENOUGH:
                storage.delete(path)
        except OSError:
            # Locked, or gone meanwhile: it must not keep the others. Names are by chance and tell nothing.
            log.warning("The file %s cannot be deleted yet", path)


def forget_access():
    """Forget who had to do with answers longer ago than the manager wants it kept."""
    kept = datetime.timedelta(days=FormsSettings.load().days_access_kept)
    Access.objects.filter(created_at__lt=timezone.now() - kept).delete()
