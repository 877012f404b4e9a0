"""Panels with the user's own work: what waits for her, what she left unfinished, changed or locked."""

from django.db.models import CharField, Exists, F, Max, OuterRef, Q, Subquery
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import (
    GroupApprovalTask,
    Page,
    PageLogEntry,
    Revision,
    TaskState,
    WorkflowState,
    get_default_page_content_type,
)

from editorial.desk.lists import MOST, SHOWN, ListPanel
from editorial.desk.rows import Link, page_row, state_of
from leernetwerk.pages.dates import near_date


class TasksPanel(ListPanel):
    """Pages that wait until the user approves them, the longest waiting first."""

    name = "desk-tasks"
    heading = gettext_lazy("Waiting for your approval")
    icon = "clipboard-list"
    order = 100

    def rows(self):
        states = TaskState.objects.filter(
            status=TaskState.STATUS_IN_PROGRESS,
            task__in=self.tasks(),
            revision__base_content_type=get_default_page_content_type(),
        )
        states = states.select_related("revision", "workflow_state__requested_by").defer("revision__content")
        states = list(states.order_by("started_at", "pk")[:MOST])
        # The task itself opens the editor to who is asked to approve, whatever her rights in the tree.
        keys = [state.revision.object_id for state in states]
        pages = Page.objects.select_related("locale").in_bulk([int(key) for key in keys]) if keys else {}
        waiting = [(state, pages.get(int(key))) for state, key in zip(states, keys, strict=True)]
        return [self.row(state, page) for state, page in waiting if page]

    def tasks(self):
        """Return the tasks that the user may do (a queryset): those of her groups; a superuser all."""
        tasks = GroupApprovalTask.objects.filter(active=True)
        return tasks if self.reader.user.is_superuser else tasks.filter(groups__user=self.reader.user)

    def row(self, state, page):
        """Return the row of a page that waits, with who asks and since when."""
        asked_by = state.workflow_state.requested_by
        since = near_date(state.started_at, self.reader.today)
        who = (
            _("from %(name)s, since %(day)s") % {"name": asked_by, "day": since}
            if asked_by
            else _("since %(day)s") % {"day": since}
        )
        links = []
        if page.live_revision_id:
            args = [page.pk, "live", state.revision_id]
            links.append(Link(_("What changed"), reverse("wagtailadmin_pages:revisions_compare", args=args)))
        url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        return page_row(page, self.reader, who, url=url, links=links)


class DraftsPanel(ListPanel):
    """Pages that the user made or changed last and that are not published, the newest first."""

    name = "desk-drafts"
    heading = gettext_lazy("Your drafts")
    icon = "edit"
    order = 110

    def rows(self):
        mine = Q(owner=self.reader.user) | Q(latest_revision__user=self.reader.user)
        changed = Q(live=True, has_unpublished_changes=True)
        # What was taken offline and not touched since is no draft.
        never_live = Q(live=False, last_published_at__isnull=True)
        begun_again = Q(live=False, latest_revision_created_at__gt=F("last_published_at"))
        pages = self.reader.pages.filter(mine, changed | never_live | begun_again)
        pages = pages.annotate(approval=Subquery(_approval("pk")), is_scheduled=Exists(_scheduled("pk")))
        order = [F("latest_revision_created_at").desc(nulls_last=True), "-pk"]
        return [page_row(page, self.reader, *self.facts(page)) for page in pages.order_by(*order)[:MOST]]

    def facts(self, page):
        """Return how far a draft is, and when it was changed."""
        changed_on = near_date(page.latest_revision_created_at, self.reader.today)
        return [self.stage(page), _("changed %(day)s") % {"day": changed_on} if changed_on else ""]

    @staticmethod
    def stage(page):
        """Return how far a draft is on its way to the readers."""
        if page.approval == WorkflowState.STATUS_IN_PROGRESS:
            return _("waits for approval")
        if page.approval == WorkflowState.STATUS_NEEDS_CHANGES:
            return _("sent back with remarks")
        return _("goes online by itself") if page.is_scheduled else state_of(page)


def _approval(reference):
    """Return the statuses of the approvals under way of the page at ``reference``, to be used in a subquery."""
    states = WorkflowState.objects.active().filter(base_content_type=get_default_page_content_type())
    return states.filter(object_id=Cast(OuterRef(reference), CharField())).values("status")[:1]


def _scheduled(reference):
    """Return the scheduled revisions of the page at ``reference``, to be used in a subquery."""
    revisions = Revision.objects.filter(base_content_type=get_default_page_content_type())
    return revisions.filter(
        object_id=Cast(OuterRef(reference), CharField()), approved_go_live_at__isnull=False
    )


class RecentPanel(ListPanel):
    """The pages that the user worked at last, the newest first."""

    name = "desk-recent"
    heading = gettext_lazy("You worked on these last")
    icon = "history"
    order = 250

    ACTIONS = ("wagtail.create", "wagtail.edit", "wagtail.publish")

    def rows(self):
        entries = PageLogEntry.objects.filter(
            user=self.reader.user, action__in=self.ACTIONS, page__in=self.reader.pages.values("pk")
        )
        moments = entries.values("page").annotate(moment=Max("timestamp"))
        last = moments.order_by("-moment", "-page").values("page")[:SHOWN]
        moment = Subquery(moments.filter(page=OuterRef("pk")).values("moment"))
        pages = self.reader.pages.filter(pk__in=last).annotate(moment=moment).order_by("-moment", "-pk")
        return [
            page_row(page, self.reader, state_of(page), near_date(page.moment, self.reader.today))
            for page in pages
        ]


class LockedPanel(ListPanel):
    """The pages that the user has locked for others, with a button that unlocks."""

    name = "desk-locked"
    heading = gettext_lazy("Locked by you")
    icon = "lock"
    order = 260

    def rows(self):
        pages = self.reader.pages.filter(locked=True, locked_by=self.reader.user)
        return [self.row(page) for page in pages.order_by("-locked_at", "-pk")[:MOST]]

    def row(self, page):
        """Return the row of a locked page, with since when."""
        since = near_date(page.locked_at, self.reader.today)
        fact = _("since %(day)s") % {"day": since} if since else ""
        url = reverse("wagtailadmin_pages:unlock", args=[page.pk])
        return page_row(page, self.reader, fact, links=[Link(_("Unlock"), url, is_action=True)])
