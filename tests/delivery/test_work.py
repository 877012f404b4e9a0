"""`manage.py work`: scheduled pages go live, and a signal ends it in order."""

import os
import signal
import subprocess
import sys
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page

from tools.checkout import ROOT

ENDLESS = """
import django
django.setup()
from django.core.management import call_command
from leernetwerk.delivery.periodic import periodic_jobs
periodic_jobs.jobs.clear()
periodic_jobs.register("say", 60, lambda: print("ran", flush=True))
call_command("work")
print("ended", flush=True)
"""


@pytest.fixture
def scheduled_page(db):
    """A draft whose moment to go live was a minute ago."""
    page = Page(title="Soon", slug="soon", live=False, go_live_at=timezone.now() - timedelta(minutes=1))
    Page.get_first_root_node().add_child(instance=page)
    page.save_revision(approved_go_live_at=page.go_live_at)
    return page


def test_a_scheduled_page_goes_live(scheduled_page):
    call_command("work", once=True)

    scheduled_page.refresh_from_db()
    assert scheduled_page.live


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_work_at_once_and_in_order(number):
    path = os.pathsep.join([str(ROOT), str(ROOT / "site")])
    worker = subprocess.Popen(
        [sys.executable, "-c", ENDLESS],
        env=os.environ | {"PYTHONPATH": path},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert worker.stdout.readline() == "ran\n"

    worker.send_signal(number)
    # The next job would be due after a minute.
    said, _ = worker.communicate(timeout=40)

    assert said == "ended\n"
    assert worker.returncode == 0
