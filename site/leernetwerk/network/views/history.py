"""The history of a record, and where it is used: for whoever may read the record."""

from django.contrib.admin.utils import quote
from django.core.exceptions import ValidationError
from django.db.models import Window
from django.db.models.functions import Lead
from django.http import HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.models import Revision
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import HistoryView, RevisionsCompareView, UsageView

from leernetwerk.network.panels.related import record_url
from leernetwerk.network.permissions import Access
from leernetwerk.network.versions.changes import changes_in_words
from leernetwerk.network.versions.putting_back import CannotPutBack, key_of, put_back
from leernetwerk.network.versions.rows import Button, Version, moment_in_words
from leernetwerk.network.versions.undo import success_with_undo

READERS = ["add", "change", "delete", "view"]


class RecordHistoryView(HistoryView):
    """One row per version of a record: when, by whom, what changed; and putting one back."""

    any_permission_required = READERS
    page_title = gettext_lazy("Versions")
    template_name = "network/admin/versions.html"
    filterset_class = None
    columns = ()

    def get_base_queryset(self):
        newest_first = {"order_by": ["-created_at", "-pk"]}
        return (
            self.object.revisions.order_by("-created_at", "-pk")
            .select_related("user")
            .annotate(previous_pk=Window(Lead("pk"), **newest_first))
            .defer("content")
        )

    def get_breadcrumbs_items(self):
        *items, last = super().get_breadcrumbs_items()
        return [*items, last | {"label": self.page_title}]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        policy = policy_registry.get_by_type(self.model)
        may_change = policy.access(self.request.user, self.object) is Access.EVERYTHING
        return context | {
            "versions": self.versions(list(context["object_list"]), may_change),
            "current_label": _("Now"),
            "empty_text": _("Nothing has been changed yet."),
        }

    def versions(self, revisions, may_change):
        """Return the :class:`Version` s of ``revisions``; takes one query, for what they say."""
        keys = {key for row in revisions for key in (row.pk, row.previous_pk) if key}
        contents = dict(Revision.objects.filter(pk__in=keys).values_list("pk", "content"))
        return [self.version(row, contents, may_change) for row in revisions]

    def version(self, revision, contents, may_change):
        """Return the :class:`Version` of one revision; ``contents`` is what each says, and the one before."""
        previous, is_current = revision.previous_pk, revision.pk == self.object.latest_revision_id
        version = Version(
            moment=revision.created_at,
            who=str(revision.user or _("system")),
            changes=_("First version"),
            is_current=is_current,
        )
        if previous:
            changes = changes_in_words(self.model, contents[previous], contents[revision.pk])
            version.changes = changes or _("Saved without changes")
            version.compare = self.compare_url(previous, revision.pk)
        if not is_current:
            version.buttons = [Button(self.compare_url(revision.pk, "latest"), _("Compare with now"))]
            if may_change:
                url = record_url(self.object, "put_back", quote(self.object.pk), revision.pk)
                values = (("expected", self.object.latest_revision_id),)
                version.buttons.append(
                    Button(url, _("Put back"), is_action=True, is_main=True, values=values)
                )
        return version

    def compare_url(self, earlier, later):
        """Return the address of the comparison of two versions."""
        return reverse(self.revisions_compare_url_name, args=(quote(self.object.pk), earlier, later))


class RecordCompareView(RevisionsCompareView):
    """Which value became which."""

    permission_required = None
    any_permission_required = READERS


class RecordUsageView(UsageView):
    """Which pages and records name the record."""

    permission_required = None
    any_permission_required = READERS


def put_back_view(request, model, pk, revision_id):
    """Put back a version of a record, for who may change all of it, and offer to undo that."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    record = get_object_or_404(model, pk=pk)
    revision = get_object_or_404(record.revisions, pk=revision_id)
    expected = key_of(request.POST.get("expected", ""))
    try:
        done = put_back(record, revision, request.user, expected)
    except (CannotPutBack, ValidationError) as error:
        texts = error.messages if isinstance(error, ValidationError) else [str(error)]
        messages.error(request, _("Nothing was changed. %(reason)s") % {"reason": " ".join(texts)})
    else:
        report(request, done, revision)
    return redirect(record_url(record, "history", quote(record.pk)))


def report(request, done, revision):
    """Tell the user what was put back, what of it is gone, and offer to undo it."""
    text = _("“%(record)s” is again as it was on %(when)s.")
    values = {"record": done.record, "when": moment_in_words(revision.created_at)}
    undo = record_url(done.record, "put_back", quote(done.record.pk), done.before.pk)
    success_with_undo(request, text % values, undo, {"expected": done.now.pk})
    if done.lost:
        messages.warning(request, lost_in_words(done.lost))


def lost_in_words(number):
    """Return what to say when ``number`` things that a version names are no longer there."""
    text = ngettext(
        "%(number)d thing in that version no longer exists (a picture, a document or a record); it is left out.",
        "%(number)d things in that version no longer exist (pictures, documents or records); they are left out.",
        number,
    )
    return text % {"number": number}
