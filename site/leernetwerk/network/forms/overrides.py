"""Which form field and widget the admin uses for which model field, in records and in pages."""

from django.db import models
from wagtail.admin import widgets
from wagtail.admin.forms.models import register_form_field_override

from leernetwerk.network.fields import RecordsField
from leernetwerk.network.forms.choices import RecordsCheckboxes, RecordsChoiceField
from leernetwerk.network.forms.dates import ReadableDateField, ReadableDateTimeField, ReadableTimeField


def register_form_fields():
    """Have every form of the admin read dates and times the Dutch way and as ISO 8601, and tick records."""
    for model_field, form_field, widget in (
        (models.DateField, ReadableDateField, widgets.AdminDateInput),
        (models.TimeField, ReadableTimeField, widgets.AdminTimeInput),
        (models.DateTimeField, ReadableDateTimeField, widgets.AdminDateTimeInput),
    ):
        register_form_field_override(model_field, override={"form_class": form_field, "widget": widget})
    register_form_field_override(
        RecordsField, override={"form_class": RecordsChoiceField, "widget": RecordsCheckboxes}
    )
