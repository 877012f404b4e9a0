"""The forms with which users are made and changed in the admin."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.account import NameEmailForm
from wagtail.users.forms import UserCreationForm as WagtailUserCreationForm
from wagtail.users.forms import UserEditForm as WagtailUserEditForm

from leernetwerk.accounts.models import User

FIELDS = ["email", "name", "language", "is_superuser", "groups"]
WIDGETS = {"groups": forms.CheckboxSelectMultiple}


class UserCreationForm(WagtailUserCreationForm):
    """A new user: address, name and language instead of Wagtail's first and last name."""

    first_name = None
    last_name = None
    error_messages = WagtailUserCreationForm.error_messages | {
        "duplicate_username": _("A user with this e-mail address exists already.")
    }

    class Meta:
        model = User
        fields = FIELDS
        widgets = WIDGETS


class UserEditForm(WagtailUserEditForm):
    """A user that is being changed."""

    first_name = None
    last_name = None
    error_messages = UserCreationForm.error_messages

    class Meta:
        model = User
        fields = [*FIELDS, "is_active"]
        widgets = WIDGETS


class NameForm(NameEmailForm):
    """What users change about themselves on their account screen; the language stands under "Locale"."""

    first_name = None
    last_name = None

    class Meta:
        model = User
        fields = ["name", "email"]
