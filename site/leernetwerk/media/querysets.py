"""The verbs of pictures and documents."""

from wagtail.documents.models import DocumentQuerySet as WagtailDocumentQuerySet
from wagtail.images.models import ImageQuerySet as WagtailImageQuerySet

from leernetwerk.media.visibility import members_visible_to, restricted_members


class VisibleMembers:
    """What pictures and documents share: they live in collections that may be restricted."""

    def visible_to(self, user):
        """Return those that this user (or AnonymousUser) may see."""
        return members_visible_to(self, user)

    def restricted(self):
        """Return those that a stranger may not see."""
        return restricted_members(self)


class ImageQuerySet(VisibleMembers, WagtailImageQuerySet):
    """Pictures."""


class DocumentQuerySet(VisibleMembers, WagtailDocumentQuerySet):
    """Documents."""
