"""Time that passes without waiting for it."""

from contextlib import contextmanager
from datetime import timedelta

import time_machine
from django.utils import timezone

from leernetwerk.delivery.periodic import MORE


@contextmanager
def later(**span):
    """Run a block so much later (the arguments of ``timedelta``)."""
    with time_machine.travel(timezone.now() + timedelta(**span), tick=False):
        yield


def work_off(worker, most=1000):
    """Let ``worker`` work until nothing is due; return how many batches there were."""
    for number in range(most):
        if worker.work() is not MORE:
            return number
    raise AssertionError(f"There was more to do after {most} batches.")
