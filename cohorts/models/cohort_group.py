from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _


class CohortGroup(models.Model):
    """The auth group of a cohort's members: Wagtail's own restrictions on pages and collections apply to it."""

    cohort = models.OneToOneField("network.Cohort", on_delete=models.CASCADE, related_name="member_group")
    group = models.OneToOneField(Group, on_delete=models.CASCADE, related_name="member_cohort")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("group of a cohort")
        verbose_name_plural = _("groups of cohorts")
        default_permissions = ()

    def __str__(self):
        return str(self.group)
