from django.db.models import Case, F, IntegerField, Q, Value, When
from django.db.models.functions import Length, Substr
from django.utils.translation import gettext_lazy as _

from leernetwerk.pages.models import SectionPage
from leernetwerk.pages.moment import today


class PilotSectionPage(SectionPage):
    """All pilot areas, those that run first."""

    icon = "list-ul"
    template = "pages/section_page.html"
    subpage_types = ["pilots.PilotAreaPage"]

    class Meta:
        verbose_name = _("pilot area section")
        verbose_name_plural = _("pilot area sections")

    def listed_pages(self, request):
        """Return the pilot areas, those that run on the day of the request first."""
        until = F("pilotareapage__pilot_area__until")
        # The end is known to the year, the month or the day: compared as exactly as it is known.
        today_alike = Substr(Value(today(request).isoformat()), 1, Length(until))
        runs = Q(pilotareapage__pilot_area__until="") | Q(pilotareapage__pilot_area__until__gte=today_alike)
        rank = Case(When(runs, then=Value(0)), default=Value(1), output_field=IntegerField())
        return super().listed_pages(request).order_by(rank, "title")
