"""Where files are kept: what strangers may fetch by address, and what only a checking view hands out.

Documents and originals of pictures are always private. A rendition's name says where it is kept:
under ``restricted/`` in the private storage, otherwise in the public one.
"""

from django.core.files.storage import FileSystemStorage, Storage, storages
from django.utils.deconstruct import deconstructible

RESTRICTED_PREFIX = "restricted/"


def private_storage():
    """Return the storage that has no public address."""
    return storages["private"]


def rendition_storage():
    """Return the storage of renditions."""
    return RenditionStorage()


@deconstructible
class PrivateFolder(FileSystemStorage):
    """A folder without a public address; Django's own would fall back on the one of public media."""

    def url(self, name):
        """Raise ValueError, as there is none."""
        raise ValueError("This file is not accessible via a URL.")


@deconstructible
class RenditionStorage(Storage):
    """Keeps restricted renditions in the private storage and all others in the public one."""

    def storage_for(self, name):
        """Return the storage that keeps a file of this name."""
        return storages["private" if name.startswith(RESTRICTED_PREFIX) else "default"]

    def open(self, name, mode="rb"):
        """Open a stored file; raises FileNotFoundError when it is gone."""
        return self.storage_for(name).open(name, mode)

    def save(self, name, content, max_length=None):
        """Store the content and return the name that it got."""
        return self.storage_for(name).save(name, content, max_length=max_length)

    def path(self, name):
        """Return the path on disk; raises NotImplementedError when the storage is not a folder."""
        return self.storage_for(name).path(name)

    def delete(self, name):
        """Remove a file; a missing one is no error."""
        self.storage_for(name).delete(name)

    def exists(self, name):
        """Tell whether there is a file of this name."""
        return self.storage_for(name).exists(name)

    def size(self, name):
        """Return the size in bytes."""
        return self.storage_for(name).size(name)

    def url(self, name):
        """Return the public address; raises ValueError for a restricted file, which has none."""
        return self.storage_for(name).url(name)
