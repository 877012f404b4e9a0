"""A real backup is put back, and what had been erased since is erased again."""

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

from leernetwerk.forms.erasing import erase
from leernetwerk.forms.models import Erasure, Submission
from tests.factories.forms import FormFactory
from tests.forms.answered import answered


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
