"""Measures in another database than that of the site, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.core.management import CommandError


def measures_in(url, files, language):
    """Return the measures (backend → language and category → measures) that ``evaluate_search`` takes in a database.

    ``url`` names it as ``DATABASE_URL`` does; it has to have the site's tables. ``files`` maps the options that name
    the documents, queries and judgements to their paths. Raises ``CommandError`` with what went wrong there.
    """
    with TemporaryDirectory() as folder:
        result = Path(folder) / "measures.json"
        options = files | {"json": result} | ({"language": language} if language else {})
        environment = os.environ | {
            "DATABASE_URL": url,
            "SEARCH_URL": "",
            "DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE,
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        }
        command = [sys.executable, "-m", "django", "evaluate_search"]
        command += [f"--{name}={value}" for name, value in options.items()]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - ours
        if done.returncode:
            # The address itself may hold a password.
            reason = (done.stderr.strip() or "no reason was given").splitlines()[-1]
            raise CommandError(f"The other database could not be measured: {reason}")
        return json.loads(result.read_text(encoding="utf-8"))["backends"]
