"""Reads a document in a process of its own, within limits, and whatever happens there."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from leernetwerk.media.texts.limits import SECONDS
from leernetwerk.media.texts.outcome import Outcome, Reason

READER = "leernetwerk.media.texts.reader"
# The folder that holds the package "leernetwerk".
SOURCE = Path(__file__).resolve().parents[3]
# The signals that end a process at a limit; any other says that the reader broke down on the file.
AT_LIMIT = (signal.SIGKILL, signal.SIGXCPU, signal.SIGXFSZ)


def read_document(file, kind):
    """Return the :class:`~leernetwerk.media.texts.outcome.Outcome` of an open binary file of a ``kind`` ("pdf").

    Takes at most some 20 seconds. Raises OSError when the file itself cannot be read from its storage.
    """
    with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as written:
        shutil.copyfileobj(file, source)
        source.seek(0)
        ended_by = run_reader(kind, source, written)
        written.seek(0)
        return outcome_of(written.read(), ended_by)


def run_reader(kind, source, written):
    """Run the reader, from one open file to another; return the signal that ended it (0 for none)."""
    process = subprocess.Popen(  # noqa: S603 - no shell, and nothing in the command comes from outside
        [sys.executable, "-P", "-s", "-m", READER, kind],
        stdin=source,
        stdout=written,
        stderr=subprocess.DEVNULL,
        # Of the settings and passwords in the environment, what reads a stranger's file knows none.
        env={"PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"},
        start_new_session=True,
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        pass
    finally:
        # Its group is its own, and goes with it.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    return max(0, -process.returncode)


def outcome_of(written, ended_by):
    """Return the outcome that a reader has ``written`` (``bytes``) before it ended, or was ended by a signal."""
    lines = written.decode("utf-8", "replace").split("\n")[:-1]
    pages, end = [], None
    for line in lines:
        value = json.loads(line)
        if isinstance(value, str):
            pages.append(value)
        else:
            end = value
    if end is None:
        end = {"reason": Reason.TOO_MUCH if ended_by in AT_LIMIT else Reason.DAMAGED, "is_whole": False}
    if any(page.strip() for page in pages):
        return Outcome(pages, is_whole=end["is_whole"])
    return Outcome(reason=Reason(end["reason"]))
