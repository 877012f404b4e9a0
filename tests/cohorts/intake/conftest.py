"""Who handles applications, and one of these."""

import pytest

from cohorts.models import Stage
from tests.cohorts.intake.staff import handler
from tests.factories.joining import ApplicationFactory


@pytest.fixture
def application(db):
    """An application of which the address is confirmed."""
    return ApplicationFactory(
        name="Marit Heuvelrug",
        email="marit@leernetwerk.example",
        organisation_name="Wijkteam Noord",
        stage=Stage.CONFIRMED,
    )


@pytest.fixture
def staff(client, application):
    """A client of somebody who handles applications; ``staff.user`` is who."""
    client.user = handler()
    client.force_login(client.user)
    return client
