"""What the account screen asks of its user, and who may change superusers.

Wagtail builds this screen from a fixed list of panels without a hook to change them. Its first panel
asks for a first and a last name, which our users don't have. Its picture panel would put portraits,
with the place where they were taken, under the public media address; so there is none.
"""

from django.core.exceptions import PermissionDenied
from wagtail import hooks
from wagtail.admin.views.account import AvatarSettingsPanel, NameEmailSettingsPanel

from leernetwerk.accounts.forms import NameForm
from leernetwerk.accounts.models import User


def never(panel):
    """Tell that a panel is not shown."""
    return False


NameEmailSettingsPanel.form_class = NameForm
AvatarSettingsPanel.is_active = never


@hooks.register("before_bulk_action")
def leave_superusers_alone(request, action_type, objects, action):
    """Let nobody but a superuser delete superusers, deactivate them or give them roles, several at once."""
    superusers = any(isinstance(one, User) and one.is_superuser for one in objects)
    if superusers and not request.user.is_superuser:
        raise PermissionDenied
