"""A purpose of each kind, and a topic, for tests."""

import pytest
from django.http import HttpResponse

from leernetwerk.accounts.links.purposes import PagePurpose, Purpose, Words, purposes
from leernetwerk.accounts.subscriptions.topics import Topic, topics


class Press(Purpose):
    """Remembers what was pressed; a subject "gone" is not there; ``fail`` is raised."""

    name = "test.press"

    def __init__(self):
        self.pressed = []
        self.fail = None

    def question(self, subject):
        return None if subject == "gone" else Words("Question?", "About it", "Press")

    def do(self, subject, request):
        self.pressed.append(subject)
        if self.fail:
            raise self.fail

    def done(self, subject):
        return Words("It is done", next_url="/nl/", next_label="On")

    def ask_again_url(self, subject):
        return "/nl/again/"


class OwnPage(PagePurpose):
    """Answers with the method and the subject."""

    name = "test.page"

    def respond(self, request, subject):
        return None if subject == "gone" else HttpResponse(f"{request.method} {subject}")


class Calls(Topic):
    """Knows the calls "7" and "9"."""

    name = "test.calls"

    def title(self, subject):
        return f"Ronde <{subject}>" if subject in {"7", "9"} else None


@pytest.fixture
def press(monkeypatch):
    """The :class:`Press` that is registered for this test."""
    purpose = Press()
    monkeypatch.setitem(purposes, purpose.name, purpose)
    return purpose


@pytest.fixture
def own_page(monkeypatch):
    """The :class:`OwnPage` that is registered for this test."""
    purpose = OwnPage()
    monkeypatch.setitem(purposes, purpose.name, purpose)
    return purpose


@pytest.fixture
def calls(monkeypatch):
    """The :class:`Calls` that is registered for this test."""
    topic = Calls()
    monkeypatch.setitem(topics, topic.name, topic)
    return topic
