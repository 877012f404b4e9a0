"""A real backup is put back, and what had been erased since is erased again."""

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from leernetwerk.accounts.models import Subscription
from leernetwerk.accounts.subscriptions.forgetting import (
    end_subscriptions,
    forget_subscription,
    tidy_subscriptions,
)
from leernetwerk.accounts.subscriptions.signals import Reason
from leernetwerk.forms.erasing import erase
from leernetwerk.forms.models import Erasure, Submission
from tests.factories.forms import FormFactory
from tests.forms.answered import answered
from tests.outbox.clock import later


def back_up(path):
    """Make a backup of the database into a file, as operators do."""
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(connection.settings_dict["NAME"])) as source:
            source.execute("VACUUM INTO ?", [str(path)])
    else:
        postgres("pg_dump", "--format=custom", f"--file={path}")


def put_back(path):
    """Make the database what it was when the backup was made."""
    name = connection.settings_dict["NAME"]
    connection.close()
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(name, timeout=20)) as target:
            source.backup(target)
    else:
        postgres("pg_restore", "--clean", "--if-exists", "--single-transaction", "--dbname", name, str(path))


def postgres(program, *arguments):
    """Run a program of PostgreSQL on the database of the tests."""
    values = connection.settings_dict
    environment = os.environ | {
        "PGHOST": values["HOST"],
        "PGPORT": str(values["PORT"]),
        "PGUSER": values["USER"],
        "PGPASSWORD": values["PASSWORD"],
        "PGDATABASE": values["NAME"],
    }
    subprocess.run([program, *arguments], env=environment, check=True)


@pytest.mark.django_db(transaction=True)
def test_the_worker_erases_again_what_a_backup_brings_back(tmp_path, settings):
    settings.ERASURE_LEDGER = str(tmp_path / "erasures.txt")
    form = FormFactory()
    gone, stays = answered(form, text="weg"), answered(form, text="blijft")
    backup = tmp_path / "backup"
    back_up(backup)
    erase(gone, Erasure.Cause.PERSON)
    put_back(backup)
    assert set(Submission.objects.all()) == {gone, stays}
    assert not Erasure.objects.exists()

    call_command("work", "--once")
    assert list(Submission.objects.all()) == [stays]
    assert Erasure.objects.get().cause == Erasure.Cause.BACKUP
    assert len(Path(settings.ERASURE_LEDGER).read_text().splitlines()) == 2


@pytest.mark.django_db(transaction=True)
def test_no_address_that_mail_was_sent_to_comes_back_for_good(tmp_path, settings):
    settings.ERASURE_LEDGER = str(tmp_path / "erasures.txt")
    backup = tmp_path / "backup"
    ended, over, unconfirmed, stays = (
        subscribed(f"{name}@example.org", subject, is_confirmed)
        for name, subject, is_confirmed in [
            ("ended", "1", True),
            ("over", "2", True),
            ("unconfirmed", "1", False),
            ("stays", "1", True),
        ]
    )
    back_up(backup)
    forget_subscription(ended, Reason.ASKED)
    end_subscriptions("test.calls", "2")
    with later(days=8):
        tidy_subscriptions()
    assert Subscription.objects.get() == stays
    again = subscribed(ended.email, "1", True)
    put_back(backup)
    assert Subscription.objects.count() == 4

    call_command("work", "--once")
    assert Subscription.objects.get() == stays
    assert set(Erasure.objects.values_list("scope", "cause")) == {("mail", "backup")}
    ledger = Path(settings.ERASURE_LEDGER).read_text()
    for subscription in (ended, over, unconfirmed):
        assert subscription.email not in ledger
        assert subscription.key not in ledger
    # Who asks anew, even under a number that was given before, is left alone.
    new = subscribed(again.email, "1", True, pk=again.pk)
    call_command("replay_erasures")
    assert set(Subscription.objects.all()) == {stays, new}


def subscribed(email, subject, is_confirmed, **values):
    """Return a new ``Subscription`` for an address."""
    return Subscription.objects.create(
        email=email,
        topic="test.calls",
        subject=subject,
        language="nl",
        confirmed_at=timezone.now() if is_confirmed else None,
        **values,
    )
