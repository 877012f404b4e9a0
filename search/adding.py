"""Forms for new rows that come filled in, and lead back to the screen that they came from."""

from django.utils.http import urlencode
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import CreateView

from leernetwerk.pages.listing.parameters import printable
from leernetwerk.pages.moment import language

LONGEST = 200


class PrefilledCreateView(CreateView):
    """A new row; ``?name=value`` fills in the fields named in ``prefilled``, ``?next=`` leads back after saving.

    A language that is not asked for is that of who adds the row.
    """

    prefilled = ()

    def get_initial(self):
        asked = {name: printable(self.request.GET.get(name, ""), LONGEST) for name in self.prefilled}
        own = {name: language() for name in self.prefilled if name.endswith("language")}
        return super().get_initial() | own | {name: value for name, value in asked.items() if value}

    def get_add_url(self):
        address = super().get_add_url()
        following = get_valid_next_url_from_request(self.request)
        return f"{address}?{urlencode({'next': following})}" if following else address

    def get_success_url(self):
        return get_valid_next_url_from_request(self.request) or super().get_success_url()
