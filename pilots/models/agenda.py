from django.utils.translation import gettext_lazy as _

from leernetwerk.pages.models import SectionPage


class AgendaPage(SectionPage):
    """The sessions of all pilot areas, cohorts and series: those to come and those that have been."""

    icon = "calendar-alt"
    template = "pilots/agenda_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("agenda")
        verbose_name_plural = _("agendas")
