"""Asking for a new link to one's own page. Whoever asks never learns whether an address is known.

The request does the same for any address: it counts, and writes down that the address asked. The look-up follows in the
background.
"""

from django.db import transaction
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cohorts.joining.letters import asking_occasion, queue_letter
from cohorts.models import Application, Occasion
from leernetwerk.accounts.links.purposes import purposes
from leernetwerk.accounts.subscriptions.views import ASKED, AddressForm, page_title
from leernetwerk.delivery.cross_site import own_site_only
from leernetwerk.delivery.limits import Limit
from leernetwerk.delivery.visitors import network_prefix
from leernetwerk.outbox.enqueueing import enqueue
from leernetwerk.outbox.kinds import kinds

KIND = "cohorts.own-page-links"
PER_NETWORK = Limit("own-page-links", 10, 600)
IN_ALL = Limit("own-page-links-all", 500, 600)
PER_ADDRESS = Limit("own-page-links-address", 3, 3600)
# Nobody applies more often at the same time.
MOST_MAILS = 5


@own_site_only
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own_page_link(request):
    """Ask for an address; say, whatever it is, that a mail is on its way if it is known."""
    form = AddressForm(request.POST if request.method == "POST" else None)
    error, status = "", 200
    if form.is_bound and form.is_valid():
        if PER_NETWORK.take(network_prefix(request)) and IN_ALL.take():
            ask(form.cleaned_data["email"])
            return HttpResponseRedirect(f"{request.path}?{ASKED}", status=303)
        error, status = _("It is very busy just now. Try again in ten minutes."), 429
    elif form.is_bound:
        error = form.errors["email"][0]
    context = {
        "email": form.data.get("email", ""),
        "error": error,
        "is_asked": ASKED in request.GET and not form.is_bound,
        "meta": {"title": page_title(_("A new link to your own page"), error), "robots": "noindex"},
    }
    return render(request, "cohorts/joining/own_page/ask.html", context, status=status)


def ask(email):
    """Write down that ``email`` (a checked address) asks for its links, unless it asked often enough lately."""
    if PER_ADDRESS.take(email.lower()):
        enqueue(KIND, {"email": email})


def send_links(payloads):
    """Mail new links to each address: one for each of its newest applications, to confirm it where that is due."""
    for payload in payloads:
        with transaction.atomic():
            found = Application.objects.filter(email__iexact=payload["email"])
            for application in found.select_related("call__cohort__community")[:MOST_MAILS]:
                is_confirmed = application.confirmed_at is not None
                queue_letter(application, Occasion.OWN_PAGE if is_confirmed else asking_occasion(application))


def register_asking():
    """Let the background send the links that were asked for, and lead to where one asks."""
    purposes.offer_new_links("own_page_link", gettext_lazy("A new link to your own page"))
    kinds.register(KIND, gettext_lazy("New links to applicants' own pages"), send_links)
