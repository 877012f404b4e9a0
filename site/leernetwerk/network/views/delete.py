"""Deleting a record."""

from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.snippets.views.snippets import DeleteView


class RecordDeleteView(DeleteView):
    """Asks before deleting a record, says where it is used, and leads back to where one came from."""

    def dispatch(self, request, *args, **kwargs):
        if not self.user_has_permission_for_instance("delete", self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_delete_url(self):
        next_url = get_valid_next_url_from_request(self.request)
        return super().get_delete_url() + (f"?{urlencode({'next': next_url})}" if next_url else "")
