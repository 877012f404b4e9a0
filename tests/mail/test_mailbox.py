"""The mailbox of a developer's machine, and that production has none."""

import importlib
import os
import subprocess
import sys

import pytest
from django.core.mail import EmailMessage
from django.urls import clear_url_caches

import leernetwerk.urls
from leernetwerk.mail.letters import Link, written
from leernetwerk.mail.mailbox import files
from leernetwerk.mail.queueing import queue_mail
from tools.checkout import ROOT

pytestmark = pytest.mark.django_db


@pytest.fixture
def mailbox(settings, tmp_path):
    """The folder of a mailbox, with its addresses."""
    settings.MAILBOX_ROOT = tmp_path / "mail"
    settings.EMAIL_BACKEND = "leernetwerk.mail.mailbox.backend.EmailBackend"
    reload_addresses()
    yield settings.MAILBOX_ROOT
    settings.MAILBOX_ROOT = None
    reload_addresses()


def reload_addresses():
    importlib.reload(leernetwerk.urls)
    clear_url_caches()


def test_a_mail_can_be_read_as_text_and_as_html(client, mailbox, send_due):
    text, html = written(["Dag <b>Anna</b>", Link("Bevestig", "https://l.example/link/x/")], "nl")
    queue_mail("anna@example.org", "Bevestig – <nú>", text, html, language="nl")
    send_due()
    (name,) = files.names()

    listing = client.get("/mailbox/").text
    assert f'href="/mailbox/{name}/"' in listing
    assert "Bevestig – &lt;nú&gt;" in listing
    page = client.get(f"/mailbox/{name}/")
    assert "Dag &lt;b&gt;Anna&lt;/b&gt;" in page.text
    assert '<a href="https://l.example/link/x/"' in page.text
    assert "allow-scripts" not in page.text
    frame = client.get(f"/mailbox/{name}/html/")
    assert "Dag &lt;b&gt;Anna&lt;/b&gt;" in frame.text
    assert "default-src 'none'" in frame["Content-Security-Policy"]
    assert "script-src" not in frame["Content-Security-Policy"]


def test_only_the_newest_mails_are_kept(mailbox, monkeypatch):
    monkeypatch.setattr(files, "MOST_KEPT", 3)
    for number in range(5):
        EmailMessage(f"Number {number}", "Text", to=["anna@example.org"]).send()

    subjects = [files.read(name).message["Subject"] for name in files.names()]
    assert subjects == ["Number 4", "Number 3", "Number 2"]
    assert len(list(mailbox.iterdir())) == 3


@pytest.mark.parametrize("name", ["x", "..", "1" * 19 + "-abcdef01", "%00", "1" * 5000])
def test_what_is_no_mail_is_not_there(client, mailbox, name):
    assert client.get(f"/mailbox/{name}/", follow=True).status_code == 404
    assert client.get("/mailbox/?page=x").status_code == 200


def test_production_has_no_mailbox_not_even_its_address():
    script = "import django; django.setup(); from django.urls import reverse; reverse('mailbox')"
    variables = {
        "DJANGO_SETTINGS_MODULE": "leernetwerk.settings.production",
        "SECRET_KEY": "x" * 60,
        "ALLOWED_HOSTS": "example.org",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
    }
    answer = subprocess.run(
        [sys.executable, "-c", script], env=variables, cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert "NoReverseMatch" in answer.stderr
