"""What `make` hands to the programs that it starts."""

import os
import subprocess

from tools.checkout import ROOT


def test_python_keeps_what_it_compiled_in_var_even_where_the_machine_forbids_it():
    run = subprocess.run(
        ["make", "--silent", "-f", "Makefile", "-f", "-", "show"],
        cwd=ROOT,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        input="show:\n\t@env\n",
        capture_output=True,
        text=True,
        check=True,
    )
    given = dict(line.partition("=")[::2] for line in run.stdout.splitlines())
    assert "PYTHONDONTWRITEBYTECODE" not in given
    assert given["PYTHONPYCACHEPREFIX"] == str(ROOT / "var" / "pycache")
