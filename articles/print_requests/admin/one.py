"""One request for printed copies, with all that was answered."""

from django.shortcuts import get_object_or_404
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy
from wagtail.admin.views import generic

from articles.models import PrintRequest
from articles.print_requests.admin.permissions import requests_policy
from leernetwerk.delivery.headers import PrivateMixin
from leernetwerk.forms.models import Access, keep_access


class PrintRequestView(PrivateMixin, generic.InspectView):
    """What was asked for, and where to; reading it is logged."""

    model = PrintRequest
    permission_policy = requests_policy
    any_permission_required = ["view"]
    page_title = gettext_lazy("Request for printed copies")
    header_icon = "mail"
    template_name = "articles/print_requests/admin/one.html"
    index_url_name = "articles_print_requests"

    def get_object(self, queryset=None):
        related = ("submission__form", "edition__publication", "sent_by")
        return get_object_or_404(PrintRequest.objects.select_related(*related), pk=self.pk)

    def get_fields(self):
        return []

    def get_page_subtitle(self):
        return f"{self.object.edition} {self.object}"

    def get_context_data(self, **kwargs):
        keep_access(self.request.user, Access.Action.READ, self.object.submission)
        received = formats.date_format(timezone.localtime(self.object.received_at), "DATETIME_FORMAT")
        return super().get_context_data(**kwargs) | {
            "received": received,
            "answers": self.object.submission.answers.all(),
        }
