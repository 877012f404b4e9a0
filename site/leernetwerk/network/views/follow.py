"""The step after a change of a series' defaults: which coming sessions change along?"""

from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permissions import policy_registry

from leernetwerk.network.models import Series
from leernetwerk.network.panels.related import record_url
from leernetwerk.network.permissions import Access
from leernetwerk.network.readable import readable
from leernetwerk.network.series_defaults import apply_changes, changes_to_offer


class FollowDefaultsView(WagtailAdminTemplateMixin, TemplateView):
    """Shows each changed default with the sessions that still have the old value; changes those that are ticked."""

    template_name = "network/admin/follow_defaults.html"
    page_title = gettext_lazy("Coming sessions")
    header_icon = "calendar-alt"
    model = Series

    def dispatch(self, request, pk):
        self.series = get_object_or_404(Series, pk=pk)
        if policy_registry.get_by_type(Series).access(request.user, self.series) is not Access.EVERYTHING:
            raise PermissionDenied
        return super().dispatch(request, pk)

    def get_page_subtitle(self):
        return str(self.series)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": self.series_url, "label": str(self.series)},
            {"url": "", "label": self.page_title},
        ]

    @property
    def series_url(self):
        """The address of the series' own screen."""
        return record_url(self.series, "edit", quote(self.series.pk))

    def get_context_data(self, **kwargs):
        changes = [describe(change) for change in changes_to_offer(self.series)]
        return super().get_context_data(
            series=self.series, changes=changes, series_url=self.series_url, **kwargs
        )

    def post(self, request, pk):
        changed, refused = apply_changes(self.series, request.POST.getlist("default"), request.user)
        if changed:
            text = ngettext(
                "%(count)d session has been changed.", "%(count)d sessions have been changed.", len(changed)
            )
            messages.success(request, text % {"count": len(changed)})
        if refused:
            text = _("Not changed, because they would end before they start: %(names)s.")
            messages.error(request, text % {"names": ", ".join(str(session) for session in refused)})
        return redirect(self.series_url)


def describe(change):
    """Return what the confirming step shows of a :class:`DefaultChange`: a ``dict``."""
    return {
        "name": change.name,
        "label": Series._meta.get_field(change.name).verbose_name,
        "old": readable(change.old),
        "new": readable(change.new),
        "sessions": change.sessions,
    }
