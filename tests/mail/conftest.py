"""A mail server to send to, and a worker that sends."""

import pytest

from leernetwerk.mail.models import SEND
from leernetwerk.outbox.kinds import Kinds, kinds
from leernetwerk.outbox.working import Worker
from tests.mail.servers import free_port, start_server
from tests.outbox.clock import work_off


@pytest.fixture
def port(settings):
    """The port to which mail is sent; nobody listens there yet."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = free_port()
    settings.DEFAULT_FROM_EMAIL = "Leernetwerk <post@leernetwerk.example>"
    return settings.EMAIL_PORT


@pytest.fixture
def server(port):
    """A mail server; its ``handler`` is a ``tests.mail.servers.Behaviour``."""
    server = start_server(port)
    yield server
    server.stop()


@pytest.fixture
def send_due():
    """Return a function that sends what is due."""
    mine = Kinds({SEND: kinds[SEND]})
    return lambda: work_off(Worker(mine))
