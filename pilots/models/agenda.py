from django.utils.translation import gettext_lazy as _

from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.models import SectionPage
from leernetwerk.pages.sessions import session_event
from pilots.agenda import agenda_context, agenda_entries


class AgendaPage(SectionPage):
    """The sessions of all pilot areas, cohorts and series: those to come and those that have been."""

    icon = "calendar-alt"
    template = "pilots/agenda_page.html"
    subpage_types = []

    class Meta:
        verbose_name = _("agenda")
        verbose_name_plural = _("agendas")

    def own_context(self, request):
        return agenda_context(self, request)

    def feed_entries(self, request):
        return agenda_entries(self, request)

    def structured_data(self, request, context):
        address = page_address(self.url_path, request)
        return [session_event(session, request, address) for session in context["upcoming"]]
