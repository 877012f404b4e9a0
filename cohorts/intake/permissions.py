"""Who may see applications: who has the permission, which no role of editors has."""

from wagtail.permission_policies import ModelPermissionPolicy

from cohorts.models import Application

applications = ModelPermissionPolicy(Application)


def handlers():
    """Return the users (queryset) to whom an application can be given."""
    return applications.users_with_permission("change").filter(is_active=True).order_by("name", "email")
