"""Somebody is erased while others do something with the same application: nobody waits in a circle."""

import threading
import time
from urllib.parse import urlsplit

import pytest
from django.db import connection, transaction

from cohorts.joining.erasing import erase
from cohorts.joining.letters import CONFIRM
from cohorts.joining.seat_counts import lock_call
from cohorts.models import Application, ErasedApplication, FreedSeat, Stage
from leernetwerk.accounts.links.making import make_link
from leernetwerk.forms.models import Erasure, Submission
from tests.factories.joining import ApplicationFactory

pytestmark = pytest.mark.django_db(transaction=True)
PERSON = Erasure.Cause.PERSON


@pytest.fixture(autouse=True)
def ledger(settings, tmp_path):
    """A ledger of the test's own."""
    settings.ERASURE_LEDGER = str(tmp_path / "erasures.txt")


def beginning(act):
    """Do ``act`` in a thread with a connection of its own; return the thread and the list that an error comes in."""
    errors = []

    def run():
        try:
            act()
        except Exception as error:  # whatever it is, the test tells
            errors.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    return thread, errors


@pytest.mark.postgres
def test_erasing_waits_for_a_correction_and_the_correction_not_for_it(postgres):
    application = ApplicationFactory(stage=Stage.CONFIRMED)
    with transaction.atomic():
        Application.objects.select_for_update().get(pk=application.pk)
        thread, errors = beginning(lambda: erase(application, PERSON))
        time.sleep(0.5)  # it has come as far as it can
        Submission.objects.select_for_update().get(pk=application.submission_id)
    thread.join()

    assert errors == []
    assert not Application.objects.exists()


@pytest.mark.postgres
def test_erasing_waits_for_who_presses_to_confirm_and_the_press_not_for_it(postgres, client):
    application = ApplicationFactory(stage=Stage.NEW, confirmed_at=None)
    path = urlsplit(make_link(CONFIRM, application.pk, "nl")).path
    with transaction.atomic():
        lock_call(application.call_id)
        answers = []
        thread, errors = beginning(lambda: answers.append(client.post(path).status_code))
        time.sleep(0.5)  # it has come as far as it can
        erase(application, PERSON)
    thread.join()

    assert (errors, answers) == ([], [303])
    assert not Application.objects.exists()


@pytest.mark.postgres
def test_erased_twice_at_once_it_is_counted_once(postgres):
    application = ApplicationFactory(stage=Stage.PLACED)
    with transaction.atomic():
        erase(application, PERSON)
        thread, errors = beginning(lambda: erase(application, PERSON))
        time.sleep(0.5)
    thread.join()

    assert errors == []
    assert (ErasedApplication.objects.count(), FreedSeat.objects.count(), Erasure.objects.count()) == (
        1,
        1,
        1,
    )
