"""Menu items of the admin for those who have a right."""

from wagtail.admin.menu import MenuItem


class PolicyMenuItem(MenuItem):
    """Shown to who has one of ``permissions`` (list of ``str``) of a permission policy: to view, unless given."""

    def __init__(self, policy, label, url, *, permissions=("view",), **options):
        super().__init__(label, url, **options)
        self.policy = policy
        self.permissions = permissions

    def is_shown(self, request):
        return self.policy.user_has_any_permission(request.user, self.permissions)
