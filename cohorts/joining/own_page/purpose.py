"""What a link to somebody's own page leads to: the page, its questions, and what pressing a button there does."""

from contextlib import suppress
from datetime import timedelta

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from cohorts.joining.letters import OWN_PAGE
from cohorts.joining.own_page.acts import ACTS
from cohorts.joining.own_page.correcting import correction
from cohorts.joining.own_page.downloads import as_json, as_text, as_zip
from cohorts.joining.own_page.showing import question_page, show
from cohorts.models import Application
from leernetwerk.accounts.links.purposes import PagePurpose
from leernetwerk.forms.models import AnswerFile
from leernetwerk.forms.public.reception import see_other
from leernetwerk.media.serving import private_file_response

ASKED_FIRST = {"withdraw", "refuse", "erase"}
SCREENS = {"correct": correction, "json": as_json, "text": as_text, "zip": as_zip}


class OwnPage(PagePurpose):
    """The page of one application; the link's subject is its primary key."""

    name = OWN_PAGE
    lifetime = timedelta(days=30)

    def respond(self, request, subject):
        """Show the page or what ``?show=`` asks for; do what a pressed button says."""
        application = found(subject)
        if application is None:
            return None
        screen = request.GET.get("show", "")
        if request.method == "POST" and screen != "correct":
            return press(request, application)
        if screen in ASKED_FIRST:
            return question_page(request, application, screen)
        if screen in SCREENS:
            return SCREENS[screen](request, application)
        if "file" in request.GET:
            return own_file(request, application)
        return show(request, application)

    def ask_again_url(self, subject):
        """Return where a new link is asked for."""
        return reverse("own_page_link")


def found(subject):
    """Return the ``Application`` with a primary key (``str``), or ``None``."""
    related = ("call__cohort__community", "call__intake", "submission__form", "submission__receipt")
    return Application.objects.select_related(*related).filter(pk=subject).first()


def press(request, application):
    """Do what the pressed button says, and lead to the page, which then says what was done."""
    act = ACTS.get(request.POST.get("do", ""))
    if act is None:
        return show(request, application)
    result = act(request, application)
    return see_other(f"{request.path}?done={result}") if isinstance(result, str) else result


def own_file(request, application):
    """Hand out a file of the application, or show the page and say that there is no such file.

    "Not found" would have Django look for the secret address in each language.
    """
    key = request.GET["file"]
    files = AnswerFile.objects.filter(answer__submission=application.submission_id)
    # Compared as text: whatever is asked for, it is a file of this application or none.
    file = next((file for file in files if str(file.pk) == key), None)
    with suppress(Http404):
        if file is not None:
            return private_file_response(request, file.file, file.content_type, file.name)
    return show(request, application, _("This file is not here any more."))
