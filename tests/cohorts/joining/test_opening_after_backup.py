"""Who no longer wants to hear of a call hears nothing, also when an older backup brings the address back."""

import pytest
from django.core.management import call_command
from django.utils import timezone

from cohorts.joining.opening import CALL_OPENS
from leernetwerk.accounts.models import Subscription
from leernetwerk.accounts.subscriptions.forgetting import forget_subscription
from leernetwerk.accounts.subscriptions.signals import Reason
from leernetwerk.forms.models import Erasure
from leernetwerk.mail.models import Mail
from tests.cohorts.joining.applying import call_page


@pytest.mark.django_db(transaction=True)
def test_a_call_that_has_opened_meanwhile_is_not_told_of(settings, tmp_path, mailoutbox):
    settings.ERASURE_LEDGER = str(tmp_path / "erasures.txt")
    page = call_page()
    subscription = Subscription.objects.create(
        email="anna@example.org",
        topic=CALL_OPENS,
        subject=str(page.call.pk),
        language="nl",
        confirmed_at=timezone.now(),
    )
    kept = Subscription.objects.values().get()
    forget_subscription(subscription, Reason.ASKED)
    # As an older backup has it.
    Erasure.objects.all().delete()
    Subscription.objects.create(**kept)

    call_command("work", "--once")
    assert not Subscription.objects.exists()
    assert not Mail.objects.exists()
    assert not mailoutbox
