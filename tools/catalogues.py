"""Compiles the message catalogues with polib, so that no machine needs gettext's tools.

``python -m tools.catalogues`` does it by itself; it needs the environment.
"""

import polib

from tools.checkout import ROOT, VAR

SOURCES = ROOT / "locale"
COMPILED = VAR / "locale"


def compile_catalogues():
    """Write each ``locale/…/*.po`` that changed as ``var/locale/…/*.mo``, where the settings look."""
    for source in SOURCES.glob("*/LC_MESSAGES/*.po"):
        target = (COMPILED / source.relative_to(SOURCES)).with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        polib.pofile(source).save_as_mofile(target)


if __name__ == "__main__":
    compile_catalogues()
