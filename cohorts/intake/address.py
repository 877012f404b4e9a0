"""Correcting a mistyped address, with the mail that asks the applicant to confirm the new one."""

import datetime

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cohorts.intake.base import OneApplicationScreen
from cohorts.intake.forms import CorrectAddressForm
from cohorts.intake.log import keep_use
from cohorts.joining.correcting_address import AddressChanged, correct_address
from cohorts.joining.letters import DAYS_TO_CONFIRM, asking_occasion, words_for
from cohorts.models import Application, Stage
from leernetwerk.forms.models import Access


class AddressView(OneApplicationScreen):
    """Asks for the right address, and says what follows."""

    permission_required = "change"
    page_title = gettext_lazy("Correct the address")
    header_icon = "mail"
    template_name = "cohorts/intake/address.html"

    def get_page_subtitle(self):
        return self.application.name

    def get_context_data(self, form=None, **kwargs):
        application = self.application
        subject, text = words_for(application, asking_occasion(application))
        return super().get_context_data(**kwargs) | {
            "application": application,
            "form": form
            or CorrectAddressForm(initial={"email": application.email, "seen": application.email}),
            "subject": subject,
            "text": text,
            "own_url": self.own_url,
        }

    def post(self, request, *args, **kwargs):
        form = CorrectAddressForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        was_member = self.application.member_id is not None
        try:
            application = self.correct(form.cleaned_data)
        except AddressChanged:
            text = _("Somebody else corrected this address a moment ago. Nothing was changed. Look again.")
            messages.error(request, text)
            return redirect(self.own_url)
        except Application.DoesNotExist:
            messages.error(request, _("This application has been erased meanwhile."))
            return redirect("cohorts_applications")
        messages.success(request, told(application, was_member))
        return redirect(self.own_url)

    @transaction.atomic
    def correct(self, asked):
        """Put ``asked`` (cleaned data) in the place of the address, log that, and return the ``Application``."""
        application = correct_address(self.application, asked["email"], asked["seen"])
        keep_use(self.request.user, Access.Action.CHANGED, application)
        return application


def told(application, was_member):
    """Return what is said (``str``) once the address of an ``Application`` is corrected."""
    said = [
        _("A mail to %(email)s asks to confirm it. Links in earlier mails work no longer.")
        % {"email": application.email}
    ]
    if application.stage == Stage.NEW:
        last = timezone.localdate(application.received_at + datetime.timedelta(days=DAYS_TO_CONFIRM))
        text = _("Unless that is done, the application is erased on %(day)s.")
        said.append(text % {"day": date_format(last)})
    if was_member:
        said.append(_("The membership has ended; give it again once the address is confirmed."))
    return " ".join(said)
