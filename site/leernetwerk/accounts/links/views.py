"""Opening a link shows a button; pressing it does what the link is for.

Programs that look for viruses open every link of a mail, so opening does nothing.
"""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from leernetwerk.accounts.links.making import find_link
from leernetwerk.accounts.links.purposes import PagePurpose, Words, purposes
from leernetwerk.accounts.models import MailedLink
from leernetwerk.delivery.cross_site import comes_from_elsewhere

# What mail programs post to end a subscription (RFC 8058); they follow no redirect.
ONE_CLICK = "List-Unsubscribe"


def private(view):
    """Keep the address of a page from other sites, from caches and from search engines."""

    @wraps(view)
    def kept_private(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response["Referrer-Policy"] = "no-referrer"
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex"
        return response

    return kept_private


@csrf_exempt
@private
@require_http_methods(["GET", "HEAD", "POST"])
def mailed_link(request, token):
    """Show the page of a link in its language, or do what it is for."""
    if request.method == "POST" and is_pressed_elsewhere(request):
        raise PermissionDenied("sent by another site")
    link = find_link(token)
    if link is None:
        return unknown(request)
    with translation.override(link.language):
        return answer(request, link, purposes[link.purpose]) or unknown(request)


def is_pressed_elsewhere(request):
    """Tell whether another site had the button pressed.

    Telephones of before 2023 say no more than ``Origin: null``, as the page sends no referrer. Whoever knows the secret
    address needs nobody's browser, so that much can be trusted.
    """
    is_old = "Sec-Fetch-Site" not in request.headers and request.headers.get("Origin") == "null"
    return comes_from_elsewhere(request) and not is_old


def answer(request, link, purpose):
    """Return the response of a link that exists, or ``None`` when what it was made for does not any more."""
    if link.used_at:
        return page(request, purpose.done(link.subject))
    if link.expires_at <= timezone.now():
        return expired(request, purpose.ask_again_url(link.subject))
    if isinstance(purpose, PagePurpose):
        return purpose.respond(request, link.subject)
    question = purpose.question(link.subject)
    if question is None or request.method != "POST":
        return page(request, question) if question else None
    return press(request, link, purpose)


def press(request, link, purpose):
    """Do what a link is for, if nobody else did meanwhile, and lead to its page, which then says so."""
    response = None
    with transaction.atomic():
        purpose.lock(link.subject)
        now = timezone.now()
        if MailedLink.objects.good(now).filter(pk=link.pk).update(used_at=now):
            response = purpose.do(link.subject, request)
    if response is not None:
        return response
    if ONE_CLICK in request.POST:
        return HttpResponse(status=200)
    return HttpResponseRedirect(request.path, status=303)


def page(request, words, status=200):
    """Return the page that says ``words``, with a button when they have one."""
    context = {"words": words, "meta": {"title": words.title, "robots": "noindex"}}
    return render(request, "accounts/link.html", context, status=status)


def unknown(request):
    """Say that a link is none, or none any more.

    "Gone" either way: for "not found" Django would look for the address in each language.
    """
    url_name, label = purposes.new_links or ("", "")
    words = Words(
        _("This link does not work"),
        _(
            "It may have been cut off in the mail, or it was withdrawn. "
            "Copy the whole address from the mail, or ask for a new link."
        ),
        next_url=reverse(url_name) if url_name else "",
        next_label=label,
    )
    return page(request, words, status=410)


def expired(request, ask_again_url):
    """Say that a link is too old, and where to get a new one."""
    words = Words(
        _("This link is too old"),
        _("For your safety it was good for a limited time only. Nothing was changed."),
        next_url=ask_again_url,
        next_label=_("Ask for a new link"),
    )
    return page(request, words, status=410)
