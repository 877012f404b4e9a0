"""What tests of pictures and documents share."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _no_remembered_renditions():
    """Forget renditions between tests: each starts again with the same numbers."""
    cache.clear()
