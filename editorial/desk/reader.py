"""Who looks at the desk, on which day, and what of the site she may see there."""

from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.permissions import page_permission_policy, policy_registry

from leernetwerk.network.models import Call
from leernetwerk.pages import moment

RIGHTS = {"add", "change", "publish", "bulk_delete", "lock", "unlock"}


class Reader:
    """The user of a request, with what her rights come to; made once per request.

    ``user`` is the user and ``today`` the day in Europe/Amsterdam (``datetime.date``).
    """

    def __init__(self, request):
        self.user = request.user
        self.today = moment.today(request)

    @cached_property
    def pages(self):
        """The pages on which the user holds a right, so sees in the explorer (``PageQuerySet``, with their locale)."""
        pages = page_permission_policy.instances_user_has_any_permission_for(self.user, RIGHTS)
        return pages.filter(depth__gt=1).select_related("locale")

    @cached_property
    def calls(self):
        """The calls, not cancelled, that are still to close or whose cohort is still to start (``list``)."""
        if not self.may_open(Call):
            return []
        coming = Q(closes__gte=self.today) | Q(starts__gte=self.today)
        calls = Call.objects.filter(coming).exclude(status=Call.Status.CANCELLED)
        return list(calls.with_seats_taken().select_related("cohort__community").order_by("closes", "pk"))

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
