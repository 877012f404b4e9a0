"""The demo content, loaded once for all tests of a module."""

from dataclasses import replace

import pytest
from django.db import transaction
from django.test import override_settings
from PIL import Image

from demo.loading import load
from demo.pictures.catalogue import PICTURES


def small_picture():
    """Return a picture that takes no time to cut and size; drawing the real ones has a test of its own."""
    return Image.new("RGB", (64, 40), "navy")


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """The demo content in the database, gone again after the module."""
    small = {name: replace(picture, draw=small_picture, focal_point=()) for name, picture in PICTURES.items()}
    with (
        django_db_blocker.unblock(),
        pytest.MonkeyPatch.context() as patch,
        override_settings(DEBUG=True),
        transaction.atomic(),
    ):
        for name, picture in small.items():
            patch.setitem(PICTURES, name, picture)
        load()
        yield
        transaction.set_rollback(True)
