"""The screens for redirects: Wagtail's, with our form and with files that come and go."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.widgets.button import Button
from wagtail.contrib.redirects import views
from wagtail.contrib.redirects.models import Redirect
from wagtail.permissions import policy_registry

from editorial.addresses.files import write_file
from editorial.addresses.forms import RedirectForm
from editorial.addresses.likeness import likely_pages
from editorial.addresses.reading import own_hosts

LONGEST = 255


def may(user, *actions):
    """Tell whether ``user`` may do all of ``actions`` ("add", "change", "delete") with redirects."""
    policy = policy_registry.get_by_type(Redirect)
    return all(policy.user_has_permission(user, action) for action in actions)


class IndexView(views.IndexView):
    """The list of redirects, which can be had as a file."""

    list_export = []

    @cached_property
    def header_more_buttons(self):
        return [
            *super().header_more_buttons,
            Button(
                _("Download as CSV"),
                url=reverse("editorial_redirects_file"),
                icon_name="download",
                priority=60,
            ),
            Button(
                _("Addresses not found"),
                url=reverse("editorial_missing_addresses"),
                icon_name="search",
                priority=70,
            ),
        ]


class RedirectFormMixin:
    """Our form, which knows under which names the site is reached."""

    form_class = RedirectForm

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"hosts": own_hosts(self.request)}


class CreateView(RedirectFormMixin, views.CreateView):
    """A new redirect; ``?path=`` fills in the old address and suggests pages, ``?page=`` chooses one of them."""

    template_name = "editorial/addresses/add.html"

    @cached_property
    def asked_path(self):
        """The address that a redirect is to be made for (``str``), or ""."""
        path = self.request.GET.get("path", "")
        return path if path.isprintable() and len(path) <= LONGEST else ""

    @cached_property
    def suggestions(self):
        """The pages that may be meant."""
        return likely_pages(self.asked_path, self.request.user) if self.asked_path else []

    def get_initial(self):
        chosen = self.request.GET.get("page", "")
        pages = {str(page.pk): page.pk for page in self.suggestions}
        first = next(iter(pages.values()), None)
        return {"old_path": self.asked_path, "redirect_page": pages.get(chosen, first)}

    def get_add_url(self):
        query = {"path": self.asked_path, "next": get_valid_next_url_from_request(self.request)}
        query = urlencode({name: value for name, value in query.items() if value})
        return f"{super().get_add_url()}?{query}" if query else super().get_add_url()

    def get_success_url(self):
        return get_valid_next_url_from_request(self.request) or super().get_success_url()

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "suggestions": self.suggestions,
            "asked_path": self.asked_path,
            "next": get_valid_next_url_from_request(self.request),
        }


class EditView(RedirectFormMixin, views.EditView):
    """Changing a redirect."""


def download(request):
    """Answer with all redirects as a CSV file, which a spreadsheet opens as it should."""
    if not may(request.user, "add"):
        raise PermissionDenied
    response = HttpResponse(write_file().encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="redirects.csv"'
    return response
