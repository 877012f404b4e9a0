"""The kept mails in the browser."""

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.decorators import csp, csp_update
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from leernetwerk.mail.mailbox import files

PER_PAGE = 50
# What a mail may do in its frame: look like itself, and have its links open the page that they lead to.
FRAME_POLICY = {
    "default-src": [NONE],
    "style-src": [UNSAFE_INLINE],
    "frame-ancestors": [SELF],
    "base-uri": [NONE],
    "form-action": [NONE],
}
IN_WHOLE_WINDOW = '<head><base target="_top">'


@never_cache
@require_safe
def mailbox(request):
    """List the mails, the newest first."""
    page = Paginator(files.names(), PER_PAGE).get_page(request.GET.get("page"))
    mails = [mail for name in page if (mail := files.read(name))]
    context = {"mails": mails, "page_obj": page, "meta": {"title": _("Mailbox"), "robots": "noindex"}}
    return render(request, "mail/mailbox.html", context)


@never_cache
@require_safe
@csp_update({"frame-src": [SELF]})
def mail(request, name):
    """Show one mail, as text and in a frame as HTML."""
    kept = kept_mail(name)
    context = {
        "mail": kept,
        "text": kept.part("plain"),
        "has_html": bool(kept.part("html")),
        "headers": list(kept.message.items()),
        "meta": {"title": kept.message["Subject"], "robots": "noindex"},
    }
    return render(request, "mail/mail.html", context)


@never_cache
@require_safe
@csp(FRAME_POLICY)
def mail_html(request, name):
    """Answer with the HTML of one mail, for its frame."""
    return HttpResponse(kept_mail(name).part("html").replace("<head>", IN_WHOLE_WINDOW, 1))


def kept_mail(name):
    """Return the ``KeptMail`` of a name; raises ``Http404`` without one."""
    kept = files.read(name)
    if kept is None:
        raise Http404
    return kept
