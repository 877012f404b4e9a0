"""Where mail about something can be asked for."""

from django import forms
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from leernetwerk.accounts.models import Subscription
from leernetwerk.accounts.subscriptions.asking import ask
from leernetwerk.accounts.subscriptions.topics import topics
from leernetwerk.delivery.cross_site import own_site_only
from leernetwerk.delivery.limits import Limit
from leernetwerk.delivery.visitors import network_prefix

PER_NETWORK = Limit("subscriptions", 10, 600)
IN_ALL = Limit("subscriptions-all", 500, 600)
LONGEST_SUBJECT = Subscription._meta.get_field("subject").max_length
ASKED = "asked"


class AddressForm(forms.Form):
    """Asks for an address."""

    email = forms.EmailField(
        max_length=254,
        error_messages={
            "required": gettext_lazy("Type your e-mail address."),
            "invalid": gettext_lazy("Type a whole e-mail address, such as name@organisation.example."),
        },
    )


def page_title(title, error):
    """Return the ``title`` of a page with one field, which says first that there is an ``error`` (``str``) in it."""
    return _("Error: %(title)s") % {"title": title} if error else title


@own_site_only
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def subscribe(request, topic, subject):
    """Ask for an address; say, whatever it is, that a mail is on its way. Raises ``Http404`` for no such thing."""
    title = topics.title(topic, subject) if len(subject) <= LONGEST_SUBJECT else None
    if title is None:
        raise Http404
    form = AddressForm(request.POST if request.method == "POST" else None)
    error, status = "", 200
    if form.is_bound and form.is_valid():
        if PER_NETWORK.take(network_prefix(request)) and IN_ALL.take():
            ask(form.cleaned_data["email"], topic, subject, translation.get_language())
            return HttpResponseRedirect(f"{request.path}?{ASKED}", status=303)
        error, status = _("It is very busy just now. Try again in ten minutes."), 429
    elif form.is_bound:
        error = form.errors["email"][0]
    context = {
        "title": title,
        "email": form.data.get("email", ""),
        "error": error,
        "is_asked": ASKED in request.GET and not form.is_bound,
        "promise": topics[topic].promise(),
        "way_back": topics[topic].way_back(subject),
        "meta": {
            "title": page_title(_("Mail about “%(title)s”") % {"title": title}, error),
            "robots": "noindex",
        },
    }
    return render(request, "accounts/subscribe.html", context, status=status)
