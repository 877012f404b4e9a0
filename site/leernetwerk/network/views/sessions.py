"""The screens of series, sessions and participations: defaults, clashes and order."""

from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin import messages
from wagtail.permissions import policy_registry

from leernetwerk.network.models import Participation, Series
from leernetwerk.network.panels.related import record_url
from leernetwerk.network.permissions import Access
from leernetwerk.network.series_defaults import changes_to_offer
from leernetwerk.network.views.screens import RecordCreateView, RecordEditView


class ClashWarning:
    """Warns of other sessions at the same moment, which may be meant so."""

    def warnings(self):
        clashing = list(self.object.at_the_same_moment().select_related("series"))
        if not clashing:
            return []
        names = ", ".join(str(session) for session in clashing)
        buttons = [
            messages.button(record_url(session, "edit", quote(session.pk)), str(session.title))
            for session in clashing[:3]
        ]
        return [
            (_("Saved, but there is another session at that moment: %(names)s.") % {"names": names}, buttons)
        ]


class SessionCreateView(ClashWarning, RecordCreateView):
    """A new session; of a given series it gets the usual time, place and host."""

    def prefill(self, record):
        if record.series_id:
            for name in Series.DEFAULTS:
                setattr(record, name, getattr(record.series, name))


class SessionEditView(ClashWarning, RecordEditView):
    """The form of a session."""


class SeriesEditView(RecordEditView):
    """The form of a series; after a change of its defaults it asks what to do with the coming sessions."""

    def get_success_url(self):
        if changes_to_offer(self.object):
            return record_url(self.object, "follow", quote(self.object.pk))
        return super().get_success_url()


class ParticipationCreateView(RecordCreateView):
    """A new participation comes last in its cohort."""

    def prefill(self, record):
        if record.cohort_id:
            last = record.cohort.participations.order_by("position").last()
            record.position = last.position + 1 if last else 1


class ReorderParticipationView(View):
    """Puts a participation at another place among those of its cohort: ``?position=`` counts from 0."""

    model = None

    def post(self, request, pk):
        moved = get_object_or_404(Participation, pk=pk)
        policy = policy_registry.get_by_type(Participation)
        if policy.access(request.user, moved) is not Access.EVERYTHING:
            raise PermissionDenied
        position = request.GET.get("position", "")
        with transaction.atomic():
            others = list(moved.cohort.participations.exclude(pk=moved.pk))
            is_place = position.isascii() and position.isdigit() and len(position) < 10
            place = int(position) if is_place else len(others)
            for number, participation in enumerate([*others[:place], moved, *others[place:]], start=1):
                participation.position = number
                participation.save(update_fields=["position"])
        return JsonResponse({"success": True})
