from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

# The list of what people looked for shows ninety days at most.
DEFAULT_DAYS, MOST_DAYS = 90, 365


@register_setting(icon="search", order=700)
class SearchSettings(BaseGenericSetting):
    """How long what people looked for is kept, in days."""

    days_kept = models.PositiveSmallIntegerField(
        _("days that queries are kept"),
        default=DEFAULT_DAYS,
        validators=[MaxValueValidator(MOST_DAYS)],
        help_text=_(
            "What people looked for is erased by itself after so many days. With 0, nothing is kept from now on and "
            "what was kept goes."
        ),
    )

    panels = [FieldPanel("days_kept")]

    class Meta:
        verbose_name = _("search")
        default_permissions = ("change",)
