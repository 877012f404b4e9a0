"""Child processes that never outlive the launcher."""

import multiprocessing
import os
import signal
import subprocess
import time
from contextlib import suppress

from tools.checkout import ROOT, Refusal

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PATIENCE = 10  # seconds that children get to finish what they are doing
PAUSE = 0.05  # seconds between two looks


class Stopped(Exception):
    """Somebody asked the launcher to stop."""


class Processes:
    """Runs children, each at the head of a process group of its own, and stops the groups together.

    A group of its own keeps Ctrl-C from reaching a child behind the launcher's back, and lets the launcher
    stop a child's children as well. Use it as a context manager: leaving it stops whatever still runs.
    """

    def __init__(self):
        self.running = {}
        self.stop_requests = 0

    def __enter__(self):
        for number in STOP_SIGNALS:
            signal.signal(number, self._request_stop)
        return self

    def __exit__(self, *exception):
        self.stop()

    def _request_stop(self, number, frame):
        # A flag, not an exception: one that came between starting a child and noting it would lose the child.
        self.stop_requests += 1

    def start(self, name, command, env, **options):
        """Start ``command`` (its words) in the checkout and return its ``Popen``."""
        child = subprocess.Popen(
            [str(word) for word in command], cwd=ROOT, env=env, start_new_session=True, **options
        )
        self.running[name] = child
        return child

    def fork(self, name, call, *arguments):
        """Run ``call(*arguments)`` in a copy of this process."""
        child = multiprocessing.get_context("fork").Process(target=lead_a_group, args=(call, *arguments))
        child.start()
        # Both sides do it, as neither knows which of them comes first.
        with suppress(ProcessLookupError, PermissionError):
            os.setpgid(child.pid, child.pid)
        self.running[name] = Forked(child)

    def finish(self, name, command, env, refusal):
        """Run ``command`` to its end and return what it printed; its errors go to the terminal.

        Raises ``Refusal`` with the given words when it fails, ``Stopped`` when it is interrupted.
        """
        child = self.start(name, command, env, stdout=subprocess.PIPE, text=True)
        output, _ = self._communicate(child)
        del self.running[name]
        if child.returncode:
            raise Refusal(refusal)
        return output

    def _communicate(self, child):
        while True:
            try:
                return child.communicate(timeout=PAUSE)
            except subprocess.TimeoutExpired:
                if self.stop_requests:
                    raise Stopped from None

    def wait_until(self, ready, timeout):
        """Look until ``ready()`` is true; refuse after ``timeout`` seconds or when a child ends."""
        deadline = time.monotonic() + timeout
        while not ready():
            self.look()
            if time.monotonic() > deadline:
                raise Refusal(f"The site did not answer within {timeout} seconds; see the reason above.")

    def watch(self):
        """Stay until somebody asks to stop (``Stopped``) or a child ends by itself (``Refusal``)."""
        while True:
            self.look()

    def look(self):
        """Pause; raise when somebody asked to stop or when a child has ended."""
        time.sleep(PAUSE)
        if self.stop_requests:
            raise Stopped
        for name, child in self.running.items():
            if child.poll() is not None:
                raise Refusal(
                    f"{name} ended by itself (status {child.returncode}); see what is printed above."
                )

    def stop(self):
        """Ask every group to end, and kill what is left after some patience or at a second Ctrl-C."""
        asked = self.stop_requests
        deadline = time.monotonic() + PATIENCE
        self._signal_all(signal.SIGTERM)
        while self._alive() and time.monotonic() < deadline and self.stop_requests <= max(asked, 1):
            time.sleep(PAUSE)
        self._signal_all(signal.SIGKILL)
        for child in self.running.values():
            child.wait()

    def _alive(self):
        return [child for child in self.running.values() if child.poll() is None or group_exists(child.pid)]

    def _signal_all(self, number):
        for child in self._alive():
            # The last of a group may end between the look and the signal.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(child.pid, number)


class Forked:
    """A forked process with the few methods of ``Popen`` that are used here."""

    def __init__(self, process):
        self.process = process
        self.pid = process.pid

    @property
    def returncode(self):
        """The exit status, negative when a signal ended it, nothing while it runs."""
        return self.process.exitcode

    def poll(self):
        """Look whether it has ended, and return the exit status if so."""
        return self.process.exitcode

    def wait(self):
        """Wait until it has ended."""
        self.process.join()


def lead_a_group(call, *arguments):
    """Call in a process group of its own, with signals that end a process again."""
    os.setpgid(0, 0)
    for number in STOP_SIGNALS:
        signal.signal(number, signal.SIG_DFL)
    call(*arguments)


def group_exists(group):
    """Tell whether a process group (its number) still has a member."""
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):
        return False
    return True
