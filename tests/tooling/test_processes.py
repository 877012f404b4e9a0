"""The launcher's children: none outlives it, and what ends them is said."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from tools.checkout import Refusal
from tools.processes import PATIENCE, STOP_SIGNALS, Processes, Stopped, group_exists

SLEEP = [sys.executable, "-c", "import time; print('up', flush=True); time.sleep(60)"]
PARENT = [
    sys.executable,
    "-c",
    "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])",
]
DEAF = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    "print('up', flush=True); time.sleep(60)",
]


@pytest.fixture(autouse=True)
def own_signals():
    """Give the tests' own process its signal handlers back."""
    before = {number: signal.getsignal(number) for number in STOP_SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_leaving_stops_every_child_and_its_children():
    with Processes() as processes:
        groups = [processes.start(name, PARENT, os.environ).pid for name in "ab"]
        time.sleep(0.3)

    assert not any(group_exists(group) for group in groups)


def test_a_child_that_will_not_stop_is_killed_at_the_second_signal():
    with Processes() as processes:
        child = processes.start("deaf", DEAF, os.environ, stdout=subprocess.PIPE)
        child.stdout.readline()
        signal.raise_signal(signal.SIGINT)
        second = threading.Timer(0.2, os.kill, [os.getpid(), signal.SIGINT])
        second.start()
        started = time.monotonic()

    assert not group_exists(child.pid)
    assert 0.2 <= time.monotonic() - started < PATIENCE


@pytest.mark.parametrize("number", STOP_SIGNALS)
def test_a_signal_ends_the_wait_for_a_child(number):
    with Processes() as processes:
        child = processes.start("sleep", SLEEP, os.environ, stdout=subprocess.PIPE)
        child.stdout.readline()
        signal.raise_signal(number)

        with pytest.raises(Stopped):
            processes.watch()


def test_a_child_that_ends_by_itself_is_named():
    with Processes() as processes:
        processes.start("The web server", [sys.executable, "-c", "raise SystemExit(3)"], os.environ)

        with pytest.raises(Refusal, match=r"The web server ended by itself \(status 3\)"):
            processes.watch()


def test_what_a_finished_child_printed_comes_back():
    with Processes() as processes:
        assert (
            processes.finish("hello", [sys.executable, "-c", "print('hello')"], os.environ, "") == "hello\n"
        )


def test_a_child_that_fails_is_a_refusal_in_the_given_words():
    with Processes() as processes, pytest.raises(Refusal, match=r"It failed; start again\."):
        processes.finish("fail", [sys.executable, "-c", "exit(1)"], os.environ, "It failed; start again.")


def test_an_answer_that_does_not_come_is_a_refusal():
    with Processes() as processes, pytest.raises(Refusal, match="did not answer within 0 seconds"):
        processes.wait_until(lambda: False, 0)
