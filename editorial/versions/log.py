"""What the history of a page keeps of a version that was put back, so that it can be undone."""

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter, log
from wagtail.models import PageLogEntry

from leernetwerk.network.versions.rows import moment_in_words

PUT_BACK = "leernetwerk.put_back"


class PutBackFormatter(LogFormatter):
    """Names the version that was put back."""

    label = gettext_lazy("Put back a version")

    def format_message(self, log_entry):
        """Return what happened (``str``)."""
        moment = parse_datetime(log_entry.data.get("created", ""))
        if moment is None:
            return _("An earlier version was put back.")
        return _("The version of %(when)s was put back.") % {"when": moment_in_words(moment)}


def log_put_back(page, user, revision, put_back, **data):
    """Record that ``put_back`` (a ``Revision``) was put back, as ``revision``; ``data`` is what undoing needs."""
    data |= {"version": put_back.pk, "created": put_back.created_at.isoformat()}
    log(instance=page, action=PUT_BACK, user=user, revision=revision, data=data, content_changed=True)


def logged(page, revision_key):
    """Return what was recorded when a version was put back as the revision with that key (``dict``), or ``None``."""
    entries = PageLogEntry.objects.filter(page=page.pk, action=PUT_BACK, revision=revision_key)
    entry = entries.order_by("-pk").first()
    return entry.data if entry else None
