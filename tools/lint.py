"""`make lint`: every check that needs no test. Runs them all, then says which failed."""

import os
import secrets
import subprocess
import sys

from tools.checkout import ROOT, VENV_PYTHON, make_writable, run_tool, site_environment

PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "leernetwerk.settings.production",
    "SECRET_KEY": secrets.token_urlsafe(50),
    "ALLOWED_HOSTS": "www.example.org",
}


def checks():
    """Return each check as its name, its command and the variables that it wants."""
    python = str(VENV_PYTHON)
    manage = [python, "manage.py"]
    return [
        ("code", [python, "-m", "ruff", "check", "--quiet"], {}),
        ("shape of the code", [python, "-m", "ruff", "format", "--check", "--quiet"], {}),
        (
            "templates",
            [str(VENV_PYTHON.with_name("djade")), "--check", "--target-version", "5.2", *templates()],
            {},
        ),
        (
            "chain of imports",
            [str(VENV_PYTHON.with_name("lint-imports")), "--cache-dir", "var/importlinter"],
            {},
        ),
        ("catalogues", [python, "-m", "tools.messages", "check"], {}),
        ("migrations", [*manage, "makemigrations", "--check", "--dry-run"], {}),
        ("production settings", [*manage, "check", "--deploy", "--fail-level", "WARNING"], PRODUCTION),
    ]


def templates():
    """Return the templates that git knows or would take."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.html"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    return [name for name in listed if name and (ROOT / name).exists()]


def main():
    """Run every check; its output is shown only when it fails."""
    make_writable()
    failed = []
    for name, command, variables in checks():
        run = subprocess.run(
            command, cwd=ROOT, env=site_environment(**variables), text=True, capture_output=True
        )
        print(f"{'ok' if run.returncode == 0 else 'FAILED':<7} {name}", flush=True)
        if run.returncode:
            failed.append(name)
            print(run.stdout + run.stderr, end="", flush=True)
    if failed:
        print(f"{len(failed)} of the checks failed: {', '.join(failed)}", file=sys.stderr)
    return os.EX_DATAERR if failed else os.EX_OK


if __name__ == "__main__":
    run_tool(main)
