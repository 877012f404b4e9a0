"""The demo content, loaded once for all tests of it."""

from dataclasses import replace

import pytest
from django.test import override_settings
from PIL import Image

from demo.loading import load
from demo.pictures.catalogue import PICTURES
from tests.fixtures.database import kept_for_more_tests


def small_picture():
    """Return a picture that takes no time to cut and size; drawing the real ones has a test of its own."""
    return Image.new("RGB", (64, 40), "navy")


def draw_small(patch):
    """Let every picture of the demo be a small one."""
    for name, picture in PICTURES.items():
        patch.setitem(PICTURES, name, replace(picture, draw=small_picture, focal_point=()))


@pytest.fixture(scope="package")
def loaded_demo(django_db_setup, django_db_blocker):
    """The demo content in the database, gone again after the tests of the demo."""
    with kept_for_more_tests(django_db_blocker):
        with pytest.MonkeyPatch.context() as patch, override_settings(DEBUG=True):
            draw_small(patch)
            load()
        yield


@pytest.fixture
def demo(loaded_demo, monkeypatch, settings):
    """The demo content in the database; a test that loads it again draws small pictures too."""
    draw_small(monkeypatch)
    settings.DEBUG = True
