"""How people join by a call, in the menu of the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from cohorts.intake.letter_panels import LETTER_PANELS
from cohorts.models import Intake
from leernetwerk.network.panels import fields
from leernetwerk.network.viewsets.base import RecordViewSet


class IntakeViewSet(RecordViewSet):
    """How people join by a call: which form, how long an offer holds, how long data are kept."""

    model = Intake
    icon = "clipboard-list"
    menu_order = 172
    add_to_admin_menu = True
    list_display = [
        "__str__",
        Column("form", label=_("Form")),
        Column("offer_days", label=_("Offer, in days")),
    ]
    record_panels = [
        fields(_("Joining"), "call", "form", "offer_days"),
        fields(
            _("How long data are kept"), ("keep_placed_days", "keep_not_placed_days"), "keep_withdrawn_days"
        ),
        *LETTER_PANELS,
    ]
