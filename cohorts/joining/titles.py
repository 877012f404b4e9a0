"""What a call is called, and where its page is, for whoever may not sign in: in mails and on the pages of links."""

from django.utils.translation import gettext as _

from leernetwerk.mail.letters import absolute_url
from leernetwerk.network.models import Call
from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.record_paths import page_path


def public_call(pk):
    """Return ``(call, title, url)`` of the call with a primary key, or ``None`` when nobody may see a page of it.

    Title and absolute address are those of its page in the active language, or in another if that has none.
    """
    found = Call.objects.visible_to(None).filter(pk=pk).select_related("cohort__community", "intake")
    found = found.annotate(
        page_title=page_path(Call, "pk", None, "title"), page_path=page_path(Call, "pk", None)
    )
    call = found.first()
    return (call, call.page_title, absolute_url(page_address(call.page_path))) if call else None


def way_back(pk):
    """Return address and words (``str``s) of a link to the page of a call; empty when nobody may see one."""
    found = public_call(pk)
    return (found[2], _("Back to the call")) if found else ("", "")
