"""Members of staff, for tests of the screens about applications."""

from django.contrib.auth.models import Group

from home.structure import roles
from tests.factories.accounts import UserFactory

LIST = "/admin/applications/"


def member(*groups, **options):
    """Return a new member of staff in the groups of these names."""
    user = UserFactory(**{"is_staff": True, "language": "en"} | options)
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


def handler(**options):
    """Return somebody who handles applications."""
    return member(roles.INTAKE, **options)
