"""Who looks at the desk, on which day, and what of the site she may see there."""

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.permissions import page_permission_policy, policy_registry

from leernetwerk.pages import moment


class Reader:
    """The user of a request, with what her rights come to; made once per request.

    ``user`` is the user and ``today`` the day in Europe/Amsterdam (``datetime.date``).
    """

    def __init__(self, request):
        self.user = request.user
        self.today = moment.today(request)

    @cached_property
    def pages(self):
        """The pages that the user sees in the explorer (``PageQuerySet``, each with its locale)."""
        pages = page_permission_policy.explorable_instances(self.user)
        return pages.filter(depth__gt=1).select_related("locale")

    def may_edit(self, page):
        """Tell whether the rights of the user in the tree let her edit ``page``; takes no query."""
        return page_permission_policy.user_has_permission_for_instance(self.user, "change", page)

    def page_url(self, page):
        """Return the address of the editor of ``page``; of its place in the explorer where she may not edit it."""
        name = "wagtailadmin_pages:edit" if self.may_edit(page) else "wagtailadmin_explore"
        return reverse(name, args=[page.pk])

    def may_open(self, record_model):
        """Tell whether the user may open the screens of a kind of record, if only to read."""
        policy = policy_registry.get_by_type(record_model)
        return policy.user_has_any_permission(self.user, ["view", "add", "change"])

    def may_add(self, model):
        """Tell whether the user may add a record or document of class ``model``."""
        return policy_registry.get_by_type(model).user_has_permission(self.user, "add")
