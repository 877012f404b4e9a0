"""Lists of words, kept as text files: words between spaces, and remarks on lines that begin with "#"."""

from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent / "data"


@lru_cache(maxsize=32)
def word_list(name):
    """Return the words (a ``frozenset`` of ``str``) in the file ``name``; none where there is no such file."""
    path = FOLDER / name
    if not path.exists():
        return frozenset()
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
