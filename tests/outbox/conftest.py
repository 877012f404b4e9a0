"""Kinds of tasks for tests."""

import pytest

from leernetwerk.outbox.kinds import Kinds
from leernetwerk.outbox.working import Worker


class Recorder:
    """A handler that remembers what it got; ``fail`` is an exception that it raises, or ``None``."""

    def __init__(self):
        self.calls = []
        self.fail = None

    def __call__(self, payloads):
        self.calls.append(payloads)
        if self.fail:
            raise self.fail

    @property
    def done(self):
        """Every payload that came, in order."""
        return [payload for payloads in self.calls for payload in payloads]


@pytest.fixture
def registered(monkeypatch):
    """Return a function that registers a kind for this test, and returns its :class:`Recorder`."""
    monkeypatch.setattr("leernetwerk.outbox.models.kinds", mine := Kinds())
    monkeypatch.setattr("leernetwerk.outbox.enqueueing.kinds", mine)

    def register(name="test.kind", handler=None, **options):
        handler = handler or Recorder()
        mine.register(name, name, handler, **options)
        return handler

    register.kinds = mine
    return register


@pytest.fixture
def handler(registered):
    """The :class:`Recorder` of a kind "test.kind" with the usual pauses."""
    return registered()


@pytest.fixture
def worker(registered):
    """One that does the kinds of this test."""
    return Worker(registered.kinds)
