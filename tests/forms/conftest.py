"""What tests of forms share."""

import pytest


@pytest.fixture(autouse=True)
def plenty_of_room(settings):
    """Many tests send from one address; those of the limits set their own."""
    settings.FORMS_LIMIT_PER_NETWORK = (1000, 600)
