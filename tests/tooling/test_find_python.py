"""Finding a Python: an old `python3` is passed over, none at all is one clear line."""

import subprocess
import sys

import pytest

from tools.checkout import ROOT

OLD = "#!/bin/sh\nexit 1\n"  # what a Python before 3.11 answers to the question whether it fits
NEW = f'#!/bin/sh\nexec {sys.executable} "$@"\n'


@pytest.fixture
def find(tmp_path):
    """Run the finder where only the given programs are on the PATH."""

    def run(programs, **variables):
        for name, script in programs.items():
            (tmp_path / name).write_text(script)
            (tmp_path / name).chmod(0o755)
        return subprocess.run(
            [ROOT / "tools" / "find-python"],
            env={"PATH": str(tmp_path), **variables},
            capture_output=True,
            text=True,
        )

    return run


def test_python3_is_taken_when_it_is_new_enough(find):
    assert find({"python3": NEW, "python3.13": NEW}).stdout == "python3\n"


def test_a_newer_one_is_found_beside_an_old_python3(find):
    assert find({"python3": OLD, "python3.12": NEW}).stdout == "python3.12\n"


def test_a_named_python_goes_first(find, tmp_path):
    named = str(tmp_path / "mine")

    assert find({"python3": NEW, "mine": NEW}, PYTHON=named).stdout == f"{named}\n"


@pytest.mark.parametrize("programs", [{}, {"python3": OLD, "python": OLD}])
def test_none_that_fits_is_one_line_that_says_what_to_do(find, programs):
    run = find(programs)

    assert run.returncode == 1
    assert run.stdout == ""
    assert run.stderr == (
        "No Python 3.11 or later was found; install one, or name it: make run PYTHON=/path/to/python3.11\n"
    )


def test_a_named_python_that_is_too_old_is_refused(find):
    run = find({"old": OLD, "python3": NEW}, PYTHON="old")

    assert run.returncode == 1
    assert run.stderr == "PYTHON=old is no Python 3.11 or later; name one that is.\n"
