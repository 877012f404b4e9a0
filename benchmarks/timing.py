"""How long something takes: the time that passes, and that of the processor in this process."""

import statistics
import time
from contextlib import nullcontext
from dataclasses import dataclass

from django.test import RequestFactory

from tools.checkout import Refusal


@dataclass(frozen=True)
class Took:
    """What something took: ``seconds`` that passed, and seconds of the ``processor`` in this process."""

    seconds: float
    processor: float


def timed(function, *arguments):
    """Call ``function`` and return what that :class:`Took`."""
    started, processor = time.perf_counter(), time.process_time()
    function(*arguments)
    return Took(time.perf_counter() - started, time.process_time() - processor)


def requested(application, path, context=None):
    """Return what one request :class:`Took`, from its start to the last byte; refuse where the answer is no page.

    That happens within ``context``; what is done once the answer was sent does not.
    """
    environ = RequestFactory().get(path, HTTP_HOST="localhost").environ
    statuses, responses = [], []

    def answer():
        responses.append(application(environ, lambda status, _headers: statuses.append(status)))
        for _chunk in responses[0]:
            pass

    with nullcontext() if context is None else context:
        took = timed(answer)
    responses[0].close()
    if statuses != ["200 OK"]:
        raise Refusal(f"{path} answers {statuses}, which is nothing to measure.")
    return took


def show(what, value, unit):
    """Print one measure."""
    print(f"{value:10.1f} {unit:8} {what}", flush=True)


def show_times(what, took):
    """Print what several of the same kind ``took`` (a list of :class:`Took`), in milliseconds."""
    seconds = sorted(one.seconds * 1000 for one in took)
    show(f"{what}, in the middle", statistics.median(seconds), "ms")
    show(f"{what}, at the 95th percentile", seconds[int(len(seconds) * 0.95)], "ms")
    show(f"{what}, processor, in the middle", middle_of_processor(took) * 1000, "ms")


def middle(took):
    """Return the median of the seconds that passed."""
    return statistics.median(one.seconds for one in took)


def middle_of_processor(took):
    """Return the median of the processor's seconds."""
    return statistics.median(one.processor for one in took)
