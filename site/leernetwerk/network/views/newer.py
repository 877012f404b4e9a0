"""Nobody's newer version is written over unasked, whichever way a form is sent."""

from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_user_display_name

# Sent by the editor's browser when it has asked already.
ANSWER = "write-over-newer"


def somebody_elses(revision, request):
    """Tell whether ``revision``, the newest, was made by another person, and the user was not asked about it yet."""
    if revision is None or revision.user_id in (None, request.user.pk):
        return False
    return ANSWER not in request.POST


def ask(request, revision, compare_url):
    """Tell the user whose newer version there is, and how to go on. What was typed stands in the form as it was."""
    moment = formats.date_format(timezone.localtime(revision.created_at), "DATETIME_FORMAT")
    text = _(
        "%(user)s saved a newer version on %(moment)s. What you typed is below and is not saved yet: compare first, "
        "or press the button again to put your version in its place."
    )
    words = text % {"user": get_user_display_name(revision.user), "moment": moment}
    buttons = [messages.button(compare_url, _("See what changed"), new_window=True)]
    messages.warning(request, words, buttons=buttons)


def compare_address(view_name, key, request, revision):
    """Return the address that shows what changed since the version that the user had loaded (``str``)."""
    loaded = request.POST.get("loaded_revision_id", "")
    since = loaded if loaded.isascii() and loaded.isdigit() and len(loaded) < 19 else "earliest"
    return reverse(view_name, args=[key, since, revision.pk])
