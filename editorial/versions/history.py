"""The versions of a page, in the place of Wagtail's history: one row per published version, and what came between."""

from collections import Counter
from functools import partial

from django.db.models import F, Window
from django.db.models.functions import Lead
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.views.pages.history import PageHistoryView
from wagtail.log_actions import registry
from wagtail.models import PageLogEntry, Revision

from editorial.versions.log import PUT_BACK
from editorial.versions.plans import refusal
from leernetwerk.network.versions.changes import changes_in_words
from leernetwerk.network.versions.rows import Button, Event, Version, moment_in_words, who

PUBLISH = "wagtail.publish"
DRAFTS = {"wagtail.create", "wagtail.edit", "wagtail.revert"}
# Told by the rows themselves.
NOT_TOLD = (PUBLISH, "wagtail.rename")
MOST_EVENTS = 200
PUT_BACK_URL, UNDO_URL = "leernetwerk_put_back", "leernetwerk_undo_put_back"


class VersionsView(PageHistoryView):
    """The versions of a page, for who may edit or publish it."""

    page_title = gettext_lazy("Versions")
    template_name = "network/admin/versions.html"
    filterset_class = None
    columns = ()

    def get_base_queryset(self):
        before = partial(Window, order_by=[F("timestamp").desc(), F("pk").desc()])
        return (
            PageLogEntry.objects.filter(page=self.object.pk, action=PUBLISH)
            .select_related("user")
            .annotate(previous=before(Lead("revision_id")), previous_moment=before(Lead("timestamp")))
            .order_by("-timestamp", "-pk")
        )

    def get_breadcrumbs_items(self):
        *items, last = super().get_breadcrumbs_items()
        return [*items, last | {"label": self.page_title}]

    @cached_property
    def permissions(self):
        """What the user may do with the page."""
        return self.object.permissions_for_user(self.request.user)

    @cached_property
    def refusal(self):
        """Why nothing can be put back now, or ""."""
        return refusal(self.object, self.request.user)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        entries = list(context["object_list"])
        is_first = context["page_obj"].number == 1
        keys = {key for entry in entries for key in (entry.revision_id, entry.previous) if key}
        contents = dict(Revision.objects.filter(pk__in=keys).values_list("pk", "content"))
        versions = [self.version(entry, contents) for entry in entries]
        newest = self.add_events(entries, versions, is_first)
        for version in versions:
            version.summary = summary(version.events)
        if is_first and self.object.live and not any(version.is_current for version in versions):
            versions = [*self.unrecorded(), *versions]
        return context | {
            "versions": versions,
            "newest_events": newest,
            "newest_summary": summary(newest),
            "notices": self.notices(),
            "current_label": _("Online now"),
            "empty_text": _("This page has not been published yet."),
        }

    def notices(self):
        """Return what is said above the rows: a list of ``dict``s of text, and an address with its label."""
        found = [{"text": self.refusal}] if self.refusal else []
        scheduled = self.object.scheduled_revision
        if scheduled and self.permissions.can_unschedule():
            address = reverse("wagtailadmin_pages:revisions_unschedule", args=[self.object.pk, scheduled.pk])
            text = _("It will be published on %(when)s.")
            values = {"when": moment_in_words(scheduled.approved_go_live_at)}
            found.append({"text": text % values, "url": address, "label": _("Cancel that")})
        if not self.object.live:
            found.append({"text": _("The page is offline: a version can be put back as a draft.")})
        return found

    def unrecorded(self):
        """Return the row for a page that is online without a version of it that is kept, as a list."""
        moment = self.object.last_published_at or self.object.first_published_at
        text = _("Put online by the software; no version of it is kept yet")
        return [Version(moment, _("system"), changes=text, is_current=True)] if moment else []

    def version(self, entry, contents):
        """Return the :class:`Version` of one log entry; ``contents`` is what each revision says."""
        here, before = contents.get(entry.revision_id), contents.get(entry.previous)
        is_current = self.object.live and entry.revision_id == self.object.live_revision_id
        version = Version(entry.timestamp, who(entry), is_current=is_current, note=note_of(entry))
        if here is None:
            version.changes = _("What it said is no longer kept")
            return version
        if entry.previous_moment is None:
            version.changes = _("First version")
        elif before is not None:
            changes = changes_in_words(type(self.object), before, here)
            version.changes = changes or _("Published again without changes")
            version.compare = self.address("revisions_compare", entry.previous, entry.revision_id)
        version.buttons = [
            Button(self.address("revisions_view", entry.revision_id), _("View")),
            *self.compare_button(entry.revision_id, is_current),
            *self.put_back_button(entry.revision_id, is_current),
        ]
        return version

    def compare_button(self, key, is_current):
        """Return the button to compare a version with what the page says now, unless that is it."""
        if is_current:
            return []
        now = "live" if self.object.live else "latest"
        return [Button(self.address("revisions_compare", key, now), _("Compare with now"))]

    def put_back_button(self, key, is_current=False, is_draft=False):
        """Return the button to put a version back, as far as the user may; the live one only over a draft."""
        if self.refusal or (is_current and not self.object.has_unpublished_changes):
            return []
        url = reverse(PUT_BACK_URL, args=[self.object.pk, key])
        values = (("expected", self.object.live_revision_id or ""),)
        if self.object.live and not is_current and not is_draft and self.permissions.can_publish():
            return [Button(url, _("Put back and publish"), is_action=True, is_main=True, values=values)]
        if self.permissions.can_edit():
            values = (*values, ("draft", "1"))
            return [Button(url, _("Put back as a draft"), is_action=True, values=values)]
        return []

    def address(self, name, *args):
        """Return the address of a screen of Wagtail about the page."""
        return reverse(f"wagtailadmin_pages:{name}", args=[self.object.pk, *args])

    def add_events(self, entries, versions, is_first):
        """Give ``versions`` what happened before each; return what came after the newest (:class:`Event` s)."""
        events = PageLogEntry.objects.filter(page=self.object.pk).exclude(action__in=NOT_TOLD)
        if not is_first and entries:
            events = events.filter(timestamp__lte=entries[0].timestamp)
        if entries and entries[-1].previous_moment:
            events = events.filter(timestamp__gt=entries[-1].previous_moment)
        rows = list(events.select_related("user").order_by("-timestamp", "-pk")[:MOST_EVENTS])
        keys = {row.revision_id for row in rows} - {None}
        kept = set(Revision.objects.filter(pk__in=keys).values_list("pk", flat=True))
        published = {entry.revision_id for entry in entries}
        newest, seen = [], set()
        for row in rows:
            # An autosave writes over the draft before it; what was published is a row of its own.
            if row.revision_id in {*published, *seen} and row.action in {*DRAFTS, PUT_BACK}:
                continue
            if row.action in DRAFTS:
                seen.add(row.revision_id)
            after = sum(1 for entry in entries if entry.timestamp >= row.timestamp)
            (versions[after - 1].events if after else newest).append(self.event(row, row.revision_id in kept))
        return newest

    def event(self, entry, is_kept):
        """Return the :class:`Event` of a log entry; a draft that is kept can be looked at and put back."""
        is_draft = entry.action in DRAFTS
        label = (
            registry.get_action_label(entry.action) if registry.action_exists(entry.action) else entry.action
        )
        event = Event(entry.timestamp, who(entry), str(entry.message), str(label), is_draft)
        if is_draft and is_kept:
            event.text = _("Draft saved")
            event.buttons = [Button(self.address("revisions_view", entry.revision_id), _("View"))]
            if entry.revision_id != self.object.latest_revision_id:
                event.buttons += self.put_back_button(entry.revision_id, is_draft=True)
        return event


def note_of(entry):
    """Return how a published version came to be, when it is an earlier one (``str``; else "")."""
    moment = parse_datetime(str((entry.data.get("revision") or {}).get("created", "")))
    return _("as on %(when)s") % {"when": moment_in_words(moment)} if moment else ""


def summary(events):
    """Return what happened between two versions in a few words: "3 drafts, facts taken over"."""
    drafts = sum(event.is_draft for event in events)
    others = Counter(str(event.label) for event in events if not event.is_draft)
    texts = [ngettext("%(number)d draft", "%(number)d drafts", drafts) % {"number": drafts}] if drafts else []
    texts += [f"{label} ({number}×)" if number > 1 else label for label, number in others.items()]
    return ", ".join(texts)
