"""What tests of joining share."""

import pytest


@pytest.fixture(autouse=True)
def plenty_of_room(settings):
    """Many tests send from one address."""
    settings.FORMS_LIMIT_PER_NETWORK = (1000, 600)
