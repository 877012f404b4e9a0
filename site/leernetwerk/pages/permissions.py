"""What a user may do with the pages that carry the site: home pages and sections."""

from django.contrib.auth import get_permission_codename
from wagtail.models import PagePermissionTester


def may(user, action, page_class):
    """Tell whether ``user`` holds the model permission for ``action`` ("add" or "delete") on pages of a class."""
    options = page_class._meta
    return user.has_perm(f"{options.app_label}.{get_permission_codename(action, options)}")


class StructurePermissionTester(PagePermissionTester):
    """Wagtail's rights in the tree, narrowed: the frame of the site is for who may add and delete such pages.

    Others still change the words of a section, and everything below it.
    """

    def _may(self, action):
        return may(self.user, action, type(self.page))

    def can_delete(self, ignore_bulk=False):
        return self._may("delete") and super().can_delete(ignore_bulk)

    def can_unpublish(self):
        return self._may("delete") and super().can_unpublish()

    def can_move(self):
        return self._may("delete") and super().can_move()

    def can_copy(self):
        return self._may("add") and super().can_copy()


class StructurePageMixin:
    """A page that carries the site. Place it before ``Page`` in the list of base classes."""

    def permissions_for_user(self, user):
        """Return the :class:`StructurePermissionTester` of ``user`` for this page."""
        return StructurePermissionTester(user, self)
