"""Offering the seats that are free to those who wait, in the order of the list, with the mail seen first."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages as admin_messages

from cohorts.intake.forms import OfferForm
from cohorts.intake.letters import sample_mails, send_words
from cohorts.intake.moving import move_as_staff
from cohorts.intake.one_call import OneCallScreen
from cohorts.intake.permissions import applications
from cohorts.joining.free_seats import free_seats
from cohorts.joining.seat_counts import lock_call
from cohorts.joining.stages import CannotMove
from cohorts.models import Stage


class OfferView(OneCallScreen):
    """Shows who would get an offer and by which mail; makes the offers to just these, or to nobody."""

    permission_required = "change"
    page_title = gettext_lazy("Offer the free seats")
    header_icon = "list-ol"
    template_name = "cohorts/intake/offer.html"

    @cached_property
    def chance(self):
        """The ``FreeSeats`` of the call."""
        return free_seats(self.call, timezone.localdate())

    @property
    def waiting_url(self):
        """The address of the waiting list."""
        return reverse("cohorts_intake_waiting", args=[self.call.pk])

    def get(self, request, *args, **kwargs):
        if not self.chance.next_ones:
            messages.info(request, _("There is nobody who waits and for whom a seat is free."))
            return redirect(self.waiting_url)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        next_ones = self.chance.next_ones
        return super().get_context_data(**kwargs) | {
            "chance": self.chance,
            "mails": sample_mails(next_ones, Stage.OFFERED),
            "form": OfferForm(initial={"seen": in_words(next_ones)}),
            "waiting_url": self.waiting_url,
        }

    def post(self, request, *args, **kwargs):
        try:
            number = self.offer(request.POST.get("seen", ""), "send" in request.POST)
        except CannotMove:
            messages.error(
                request,
                _("The waiting list or the seats have changed meanwhile. Nobody got an offer. Look again."),
            )
            return redirect(request.path)
        text = ngettext("%(number)d person got an offer.", "%(number)d people got an offer.", number) % {
            "number": number
        }
        messages.success(request, text)
        return redirect(self.waiting_url)

    @transaction.atomic
    def offer(self, seen, send):
        """Make the offers, with a mail each if ``send``; return how many.

        Raises ``CannotMove`` when others would get one than staff saw (``seen``), or when the seats have gone.
        """
        chance = free_seats(lock_call(self.call.pk), timezone.localdate())
        if in_words(chance.next_ones) != seen:
            raise CannotMove
        for application in chance.next_ones:
            change = move_as_staff(application, Stage.OFFERED, self.request.user, Stage.WAITING)
            if send:
                send_words(application, change)
        return len(chance.next_ones)


def in_words(chosen):
    """Return the keys of applications (list) as a form holds them (``str``)."""
    return ",".join(str(application.pk) for application in chosen)


def tell_of_free_seats(request, call):
    """Say after a ``Call`` was saved that seats are free and people wait, to who may see applications."""
    if not applications.user_has_permission(request.user, "view"):
        return
    chance = free_seats(call, timezone.localdate())
    if chance.next_ones:
        address = reverse("cohorts_intake_waiting", args=[call.pk])
        admin_messages.info(
            request, chance.words, buttons=[admin_messages.button(address, _("Waiting list"))]
        )
