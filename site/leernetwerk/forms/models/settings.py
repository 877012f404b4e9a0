from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

# Long enough for a question afterwards about who has seen something; a log of people is no archive.
DEFAULT_DAYS, LEAST_DAYS, MOST_DAYS = 730, 30, 3650


@register_setting(icon="form", order=710)
class FormsSettings(BaseGenericSetting):
    """How long the log of who had to do with answers is kept, in days."""

    days_access_kept = models.PositiveSmallIntegerField(
        _("days that access is kept"),
        default=DEFAULT_DAYS,
        validators=[MinValueValidator(LEAST_DAYS), MaxValueValidator(MOST_DAYS)],
        help_text=_("Who saw, exported, changed or deleted answers is forgotten after so many days."),
    )

    panels = [FieldPanel("days_access_kept")]

    class Meta:
        verbose_name = _("forms")
        default_permissions = ("change",)
