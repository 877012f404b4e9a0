"""A time limit for code that may hang."""

import signal
import threading
from contextlib import contextmanager

from django.utils.translation import gettext_noop

TOO_SLOW = gettext_noop("It took too long.")


class TimeLimitReached(BaseException):
    """Raised inside what takes too long; not an ``Exception``, so that no handler takes it for one of its own."""


@contextmanager
def time_limit(seconds):
    """Raise :class:`TimeLimitReached` in the block once it has run for so long.

    That takes an alarm of the system, which only a main thread can set: elsewhere, as in tests with a server, the block
    takes as long as it takes.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _raise)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _raise(number, frame):
    raise TimeLimitReached(TOO_SLOW)
