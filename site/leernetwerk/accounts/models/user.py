"""The user."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leernetwerk.accounts.fields import CaseInsensitiveEmailField
from leernetwerk.accounts.languages import default_language, language_choices
from leernetwerk.accounts.managers import UserManager


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody who signs in, by e-mail address; ``language`` is what the admin and mail speak.

    A partner or participant is such a user too, without a password or access to the admin.
    """

    email = CaseInsensitiveEmailField(
        _("e-mail address"),
        unique=True,
        error_messages={"unique": _("A user with this e-mail address exists already.")},
    )
    name = models.CharField(_("full name"), max_length=150, blank=True)
    language = models.CharField(
        _("language"),
        max_length=10,
        choices=language_choices,
        default=default_language,
        help_text=_("The language of the admin and of the mail that this user gets."),
    )
    is_staff = models.BooleanField(_("staff"), default=False)
    is_active = models.BooleanField(
        _("active"),
        default=True,
        help_text=_(
            "A user who is not active cannot sign in. Better than deleting: the history stays whole."
        ),
    )
    date_joined = models.DateTimeField(_("date joined"), default=timezone.now)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = []

    objects = UserManager()

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        ordering = ["email"]

    def __str__(self):
        return self.name or self.email

    def get_full_name(self):
        """Return the full name as it was typed; empty when none was."""
        return self.name.strip()

    def get_short_name(self):
        """Return the first word of the name, else the address."""
        return self.name.split()[0] if self.name.strip() else self.email

    @property
    def first_name(self):
        """The first word of the name, else the address (``str``): what Wagtail greets a user with."""
        return self.get_short_name()
