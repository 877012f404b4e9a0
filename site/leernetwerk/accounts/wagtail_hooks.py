"""What the account screen asks of its user.

Wagtail builds this screen from a fixed list of panels without a hook to change them. Its first panel
asks for a first and a last name, which our users don't have. Its picture panel would put portraits,
with the place where they were taken, under the public media address; so there is none.
"""

from wagtail.admin.views.account import AvatarSettingsPanel, NameEmailSettingsPanel

from leernetwerk.accounts.forms import NameForm


def never(panel):
    """Tell that a panel is not shown."""
    return False


NameEmailSettingsPanel.form_class = NameForm
AvatarSettingsPanel.is_active = never
