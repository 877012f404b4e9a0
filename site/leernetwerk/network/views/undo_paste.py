"""Taking back what was pasted, as long as nothing hangs on it."""

from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.actions.delete import DeleteAction
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import ModelLogEntry, ReferenceIndex
from wagtail.permissions import policy_registry

from leernetwerk.network.deletion import blockers
from leernetwerk.network.panels.related import record_url
from leernetwerk.network.permissions import owner_of

FOR_HOURS = 24


class UndoPasteView(WagtailAdminTemplateMixin, TemplateView):
    """Shows what a paste made and what of it can go, and takes that back.

    The paste is known by the identifier that its entries in the history share. Who made it may undo it for
    ``FOR_HOURS`` hours, as far as he or she may still change what the records belong to; no right to delete is
    needed for what nobody has touched since.
    """

    template_name = "network/paste/undo.html"
    page_title = gettext_lazy("Take back what was pasted")
    header_icon = "rotate"
    model = None

    @cached_property
    def entries(self):
        """The entries in the history of what the user made with this paste."""
        since = timezone.now() - timedelta(hours=FOR_HOURS)
        entries = ModelLogEntry.objects.filter(
            uuid=self.kwargs["paste"], action="wagtail.create", user=self.request.user, timestamp__gte=since
        )
        return list(entries.order_by("pk"))

    @cached_property
    def records(self):
        """The records of the paste that still exist, in the order in which they can go: rows before what they name."""
        found = []
        for content_type in {entry.content_type_id for entry in self.entries}:
            model = ContentType.objects.get_for_id(content_type).model_class()
            keys = [entry.object_id for entry in self.entries if entry.content_type_id == content_type]
            found += model._default_manager.filter(pk__in=keys).with_relations().order_by("pk")
        return sorted(found, key=lambda record: not isinstance(record, self.model))

    def split(self):
        """Return ``(going, staying)``: records that can go, and pairs of a record and why it stays."""
        going, staying = list(self.records), []
        while True:
            reasons = [(record, why_it_stays(record, going)) for record in going]
            kept = [(record, reason) for record, reason in reasons if reason]
            if not kept:
                return going, staying
            staying += kept
            stuck = {id(record) for record, _reason in kept}
            going = [record for record in going if id(record) not in stuck]

    def check_rights(self):
        """Raise ``PermissionDenied`` unless the user may change what the records belong to."""
        policy = policy_registry.get_by_type(self.model)
        owners = {}
        for record in self.records:
            if isinstance(record, self.model):
                owners.setdefault(owner_of(record) if owner_of(record) != record else None, record)
        may_add = policy.user_has_permission(self.request.user, "add")
        if not may_add or not all(policy.pages_allow(self.request.user, one) for one in owners.values()):
            raise PermissionDenied

    def get_context_data(self, **kwargs):
        self.check_rights()
        going, staying = self.split()
        return super().get_context_data(
            going=going, staying=staying, back_url=record_url(self.model, "list"), **kwargs
        )

    def post(self, request, paste):
        self.check_rights()
        with transaction.atomic():
            going, staying = self.split()
            for record in going:
                DeleteAction(record, user=request.user).execute(skip_permission_checks=True)
        if going:
            text = ngettext("%(count)d has been taken back.", "%(count)d have been taken back.", len(going))
            messages.success(request, text % {"count": len(going)})
        if staying:
            names = ", ".join(str(record) for record, _reason in staying)
            messages.warning(request, _("These stay: %(names)s.") % {"names": names})
        return redirect(record_url(self.model, "list"))

    def get_breadcrumbs_items(self):
        name = capfirst(self.model._meta.verbose_name_plural)
        return [
            *self.breadcrumbs_items,
            {"url": record_url(self.model, "list"), "label": name},
            {"url": "", "label": self.page_title},
        ]


def why_it_stays(record, going):
    """Return why ``record`` cannot go together with ``going`` (``str``), or "" when it can."""
    if record.revisions.count() > 1:
        return _("it has been changed since")
    users = {(type(one), one.pk) for one in going}
    in_the_way = [one for one in blockers(record) if (type(one), one.pk) not in users]
    if in_the_way:
        return _("it is used by %(names)s") % {"names": ", ".join(str(one) for one in in_the_way[:3])}
    for source, _references in ReferenceIndex.get_grouped_references_to(record):
        if (type(source), source.pk) not in users:
            return _("it is used by %(names)s") % {"names": source}
    return ""
