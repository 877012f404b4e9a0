"""Compact rows of the records that belong to a record, each opening its own screen."""

from urllib.parse import urlencode

from django.contrib.admin.utils import quote
from django.db.models import Prefetch
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.panels import Panel
from wagtail.permissions import policy_registry

from leernetwerk.network.models import Series, Session
from leernetwerk.network.permissions import owner_of
from leernetwerk.network.summaries import summary_of


def record_url(record_or_model, view, *args):
    """Return the address of a view ("add", "edit", "delete", "reorder") of a kind of record in the admin."""
    options = record_or_model._meta
    return reverse(f"wagtailsnippets_{options.app_label}_{options.model_name}:{view}", args=args)


class RowsMixin:
    """What panels with rows of records share: links to the screens of each row, as far as ``request.user`` may."""

    def row(self, record):
        """Return a row: a ``dict`` of ``record``, ``title``, ``cells`` (``str``s), ``edit_url`` and ``delete_url``."""
        delete_url = f"{record_url(record, 'delete', quote(record.pk))}?{urlencode({'next': self.own_url})}"
        return {
            "record": record,
            **summary_of(record),
            "edit_url": record_url(record, "edit", quote(record.pk)),
            "delete_url": delete_url if self.may_delete(record) else "",
        }

    def may_delete(self, record):
        """Tell whether the user may delete a row; asked once for all rows whose rights follow from one record."""
        owner = owner_of(record)
        decided_by = None if owner == record else owner
        if (type(record), decided_by) not in self.answers:
            self.answers[type(record), decided_by] = policy_registry.get(
                record
            ).user_has_permission_for_instance(self.request.user, "delete", record)
        return self.answers[type(record), decided_by]

    @cached_property
    def answers(self):
        """What the user may, by kind of record and the record that decides."""
        return {}

    def add_url(self, model, view="add", **relation):
        """Return the address of the form for a new record with its relation filled in, or ""."""
        if not policy_registry.get_by_type(model).user_has_permission(self.request.user, "add"):
            return ""
        return f"{record_url(model, view)}?{urlencode(relation)}"

    def paste_url(self, model, **relation):
        """Return the address of the screen on which a list of records is pasted, or "" where there is none."""
        return self.add_url(model, "paste", **relation) if model.snippet_viewset.paste_view_class else ""

    @cached_property
    def own_url(self):
        """The address of the screen that the panel stands on."""
        return record_url(self.instance, "edit", quote(self.instance.pk))

    def is_shown(self):
        return self.instance is not None and self.instance.pk is not None


class RelatedPanel(Panel):
    """The records that point at this one through ``field_name``, in their own order.

    ``related_model`` is their class; ``only_one`` leaves out the button to add when there is one already;
    ``draggable`` lets them be put in order.
    """

    def __init__(self, related_model=None, field_name="", only_one=False, draggable=False, **kwargs):
        super().__init__(**kwargs)
        self.related_model = related_model
        self.field_name = field_name
        self.only_one = only_one
        self.draggable = draggable

    def clone_kwargs(self):
        return super().clone_kwargs() | {
            "related_model": self.related_model,
            "field_name": self.field_name,
            "only_one": self.only_one,
            "draggable": self.draggable,
        }

    class BoundPanel(RowsMixin, Panel.BoundPanel):
        template_name = "network/panels/related.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            panel = self.panel
            model = panel.related_model
            records = list(model.objects.filter(**{panel.field_name: self.instance}).with_relations())
            full = panel.only_one and records
            context["rows"] = [self.row(record) for record in records]
            context["add_url"] = "" if full else self.add_url(model, **{panel.field_name: self.instance.pk})
            context["paste_url"] = self.paste_url(model, **{panel.field_name: self.instance.pk})
            context["model_name"] = model._meta.verbose_name
            context["reorder_url"] = (
                record_url(model, "reorder", 999999) if panel.draggable and len(records) > 1 else ""
            )
            return context


class SeriesPanel(Panel):
    """The series of a pilot area or cohort with their sessions, by date. ``field_name`` points at the owner."""

    def __init__(self, field_name="", **kwargs):
        super().__init__(**kwargs)
        self.field_name = field_name

    def clone_kwargs(self):
        return super().clone_kwargs() | {"field_name": self.field_name}

    class BoundPanel(RowsMixin, Panel.BoundPanel):
        template_name = "network/panels/series.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            sessions = Prefetch("sessions", Session.objects.with_relations())
            context["groups"] = [
                self.row(series)
                | {
                    "rows": [self.row(session) for session in series.sessions.all()],
                    "add_url": self.add_url(Session, series=series.pk),
                    "paste_url": self.paste_url(Session, series=series.pk),
                }
                for series in self.instance.series.with_relations().prefetch_related(sessions).order_by("pk")
            ]
            context["add_url"] = self.add_url(Series, **{self.panel.field_name: self.instance.pk})
            return context
