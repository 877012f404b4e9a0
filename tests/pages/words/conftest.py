"""Who translates in the tests of this folder, and how they publish."""

import pytest

from tests.factories.accounts import SuperuserFactory
from tests.pages.editing import edit_url
from tests.pages.words.translating import target


@pytest.fixture
def admin(client):
    """A client that is signed in as somebody who may do everything, in English."""
    client.force_login(SuperuserFactory(language="en"))
    return client


@pytest.fixture
def publish(admin, django_capture_on_commit_callbacks):
    """Publish what stands on the screen of a ``Translation``; the answer is the page that follows."""

    def act(translation):
        with django_capture_on_commit_callbacks(execute=True):
            return admin.post(edit_url(target(translation)), {"action": "publish"}, follow=True)

    return act
