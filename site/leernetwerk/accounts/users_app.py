"""Wagtail's users app with our screens; in a module of its own, so that Django finds one app per module."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    """Named in INSTALLED_APPS instead of ``wagtail.users``."""

    user_viewset = "leernetwerk.accounts.viewsets.UserViewSet"
