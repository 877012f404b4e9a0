"""The environment: installed into when a lock changed, refused when it can't be written."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tools import checkout, environment
from tools.checkout import ROOT, Refusal
from tools.processes import Processes


@pytest.fixture
def lock(tmp_path, monkeypatch):
    """A checkout of its own with an empty lock; returns the lock's path."""
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment, "VENV_PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(environment, "STAMP", tmp_path / ".venv" / "locks-installed")
    (tmp_path / "requirements.txt").write_text("# nothing\n")
    return tmp_path / "requirements.txt"


@pytest.fixture
def processes():
    """Children that end with the test, without its signal handlers."""
    processes = Processes()
    yield processes
    processes.stop()


@pytest.fixture
def ready_made(lock):
    """An environment whose Python is that of the tests: making a real one takes seconds."""
    python = lock.parent / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    python.chmod(0o755)


@pytest.mark.usefixtures("ready_made")
def test_a_changed_lock_is_installed_once(lock, processes, capfd):
    environment.ensure("requirements.txt", processes)
    environment.ensure("requirements.txt", processes)
    lock.write_text("# something else\n")
    environment.ensure("requirements.txt", processes)

    assert capfd.readouterr().err.count("Installing requirements.txt") == 2
    assert environment.installed() == [hashlib.sha256(b"# something else\n").hexdigest()]


@pytest.mark.usefixtures("ready_made")
def test_the_development_lock_counts_for_the_plain_one(lock, processes, capfd):
    lock.with_name("requirements-dev.txt").write_text("# for developers\n")

    environment.ensure("requirements-dev.txt", processes)
    environment.ensure("requirements.txt", processes)

    assert "Installing requirements.txt" not in capfd.readouterr().err


@pytest.mark.usefixtures("ready_made")
def test_a_failed_installation_is_not_taken_for_done(lock, processes):
    lock.write_text("./no-such-folder\n")

    with pytest.raises(Refusal, match=r"Installing the packages failed"):
        environment.ensure("requirements.txt", processes)

    assert environment.installed() == []


@pytest.mark.slow
def test_an_environment_whose_python_went_is_made_anew(lock, processes):
    python = lock.parent / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to("/no/such/python")

    environment.ensure("requirements.txt", processes)

    assert subprocess.run([python, "-c", "import pip"]).returncode == 0


def old_python():
    """Return a Python before 3.11 that starts, or nothing."""
    for name in ("python2.7", "python3.8", "python3.9", "python3.10"):
        path = shutil.which(name)
        if path and subprocess.run([path, "-c", ""], capture_output=True).returncode == 0:
            return path
    return None


@pytest.mark.skipif(old_python() is None, reason="needs a Python before 3.11")
def test_an_old_python_is_told_so_in_one_line():
    run = subprocess.run([old_python(), "-m", "tools.run"], cwd=ROOT, capture_output=True, text=True)

    assert run.returncode == 1
    assert run.stderr.startswith("Leernetwerk needs Python 3.11 or later and this is ")
    assert run.stderr.count("\n") == 1


def test_a_folder_in_the_way_is_one_line(tmp_path, monkeypatch):
    (tmp_path / "var").write_text("a file where the folder should be")
    monkeypatch.setattr(checkout, "VAR", tmp_path / "var")

    with pytest.raises(Refusal, match=r"^Cannot write in .*; put the checkout in a folder"):
        checkout.make_writable()


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root, who can start a program as somebody else")
def test_a_read_only_checkout_is_one_line_that_says_what_to_do():
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "tools", Path(folder) / "tools")
        Path(folder).chmod(0o755)

        run = subprocess.run(
            ["/usr/bin/env", "python3", "-m", "tools.run"],
            cwd=folder,
            env={"PATH": "/usr/bin:/bin", "PORT": "54397"},
            user=65534,
            capture_output=True,
            text=True,
        )

    assert run.returncode == 1
    assert run.stderr == (
        f"Cannot write in {folder}/var (Permission denied); "
        "put the checkout in a folder that you may write to.\n"
    )
