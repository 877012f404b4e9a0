"""Who may change the navigation of a language: whoever may publish the home page of that language."""

from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import page_permission_policy

from home.models import HomePage


class NavigationPermissionPolicy(ModelPermissionPolicy):
    """The software makes one navigation per language; it is changed, never added or deleted."""

    def user_has_permission(self, user, action):
        if action not in ("change", "view"):
            return False
        # Asked for the menu of every screen: who publishes nothing is told without a query.
        if not page_permission_policy.user_has_permission(user, "publish"):
            return False
        return any(self._may_publish(user, home) for home in HomePage.objects.all())

    def user_has_permission_for_instance(self, user, action, instance):
        if action not in ("change", "view"):
            return False
        return any(self._may_publish(user, home) for home in HomePage.objects.filter(locale=instance.locale))

    def user_has_any_permission(self, user, actions):
        # To change and to view are one right here: looked up once for the menu of each screen.
        return bool({"change", "view"} & set(actions)) and self.user_has_permission(user, "change")

    def user_has_any_permission_for_instance(self, user, actions, instance):
        return any(self.user_has_permission_for_instance(user, action, instance) for action in actions)

    def instances_user_has_any_permission_for(self, user, actions):
        homes = [home for home in HomePage.objects.all() if self._may_publish(user, home)]
        locales = [home.locale_id for home in homes] if {"change", "view"} & set(actions) else []
        return self.model.objects.filter(locale__in=locales)

    @staticmethod
    def _may_publish(user, home):
        return home.permissions_for_user(user).can_publish()
