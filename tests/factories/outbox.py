"""Tasks for tests."""

import factory
from django.utils import timezone

from leernetwerk.outbox.models import OutboxTask


class GivenUpTaskFactory(factory.django.DjangoModelFactory):
    """A task that was given up after all its attempts."""

    class Meta:
        model = OutboxTask

    kind = "test.kind"
    payload = factory.Sequence(lambda number: {"number": number})
    attempts = 6
    error = "ConnectionError (smtp.py:52)"
    failed_at = factory.LazyFunction(timezone.now)
