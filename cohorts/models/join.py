from django.utils.translation import gettext_lazy as _

from cohorts.calls import join_context
from leernetwerk.pages.models import SectionPage


class JoinPage(SectionPage):
    """The calls to join: open ones first, then those to come, then those that are past."""

    icon = "mail"
    template = "cohorts/join_page.html"
    subpage_types = ["cohorts.CallPage"]

    class Meta:
        verbose_name = _("join section")
        verbose_name_plural = _("join sections")

    def own_context(self, request):
        return join_context(self, request)
