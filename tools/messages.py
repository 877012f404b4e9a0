"""The message catalogues against the source: `make messages` and the check that none is missing.

Babel finds the messages in Python, and in what Django makes of a template for gettext; so no machine needs
gettext's own tools. Needs the environment.
"""

import io
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import polib
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.utils.translation.template import templatize

from tools.checkout import ROOT, Refusal, run_tool

LOCALES = ROOT / "locale"
PLACEHOLDER = re.compile(r"%\(\w+\)|%[sd]|\{\w*\}")
LAZY = {f"{name}_lazy": spec for name, spec in DEFAULT_KEYWORDS.items()}
KEYWORDS = DEFAULT_KEYWORDS | LAZY | {"gettext_noop": None}


def source_messages():
    """Return what the source says: (context, singular) → its plural and the files that say it."""
    found = defaultdict(lambda: [None, []])
    for name in source_files():
        for context, singular, plural in messages_in(name, (ROOT / name).read_text()):
            entry = found[context, singular]
            entry[0] = entry[0] or plural
            if name not in entry[1]:
                entry[1].append(name)
    return dict(found)


def source_files():
    """Return the paths of the modules and templates whose words people read; tests and tools have none."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    return sorted({name for name in listed if holds_words(Path(name)) and (ROOT / name).exists()})


def holds_words(path):
    """Tell whether a file's words go through gettext, by its path in the checkout."""
    if path.parts[:1] in [("tests",), ("tools",), ("benchmarks",)]:
        return False
    return path.suffix == ".py" or ("templates" in path.parts and path.suffix in {".html", ".txt", ".xml"})


def messages_in(name, text):
    """Yield (context, singular, plural) of each message in a module's or a template's ``text``."""
    if not name.endswith(".py"):
        # The lines between a template's tags come out as X's; indented, they would be no Python.
        text = "\n".join(line.lstrip() for line in templatize(text, origin=name).split("\n"))
    for _line, words, _comments, context in extract("python", io.BytesIO(text.encode()), KEYWORDS):
        singular, plural = words[:2] if isinstance(words, tuple) else (words, None)
        if singular:
            yield context, singular, plural


def faults(catalogue, source):
    """Return what is wrong with a catalogue (a ``polib`` file), one line each."""
    entries = {(entry.msgctxt, entry.msgid): entry for entry in catalogue if not entry.obsolete}
    lines = []
    for (context, singular), (_plural, files) in sorted(source.items(), key=lambda item: item[0][1]):
        entry = entries.get((context, singular))
        if entry is None:
            lines.append(f"missing: {singular!r} ({', '.join(files)})")
        elif entry.fuzzy:
            lines.append(f"fuzzy: {singular!r}")
        elif not entry.translated():
            lines.append(f"not translated: {singular!r}")
        elif not same_placeholders(entry):
            lines.append(f"other placeholders: {singular!r}")
    return lines


def same_placeholders(entry):
    """Tell whether every form of a translation has the placeholders of its source.

    A singular may leave out the number, as the source's own singular may.
    """
    wanted = set(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
    if not entry.msgid_plural:
        return set(PLACEHOLDER.findall(entry.msgstr)) == wanted
    forms = [set(PLACEHOLDER.findall(form)) for form in entry.msgstr_plural.values()]
    return all(form <= wanted for form in forms) and forms[-1] == wanted


def update(catalogue, source):
    """Add what the source says and the catalogue lacks; mark as obsolete what the source no longer says."""
    known = {(entry.msgctxt, entry.msgid): entry for entry in catalogue}
    for (context, singular), (plural, files) in sorted(
        source.items(), key=lambda item: (item[1][1], item[0][1])
    ):
        entry = known.get((context, singular))
        if entry is None:
            entry = polib.POEntry(msgctxt=context, msgid=singular)
            if plural:
                entry.msgid_plural = plural
                entry.msgstr_plural = {0: "", 1: ""}
            catalogue.append(entry)
        entry.obsolete = False
        entry.occurrences = [(name, "") for name in files]
    for key, entry in known.items():
        entry.obsolete = key not in source


def main():
    """``check`` the catalogues, or ``update`` them."""
    source = source_messages()
    paths = sorted(LOCALES.glob("*/LC_MESSAGES/django.po"))
    if not paths:
        raise Refusal("There is no catalogue under locale/.")
    failed = False
    for path in paths:
        catalogue = polib.pofile(path, wrapwidth=110)
        if sys.argv[1:] == ["update"]:
            update(catalogue, source)
            catalogue.save()
        lines = faults(catalogue, source)
        print(f"{path.relative_to(ROOT)}: {len(source)} messages, {len(lines)} to do")
        print("".join(f"  {line}\n" for line in lines), end="")
        failed = failed or (bool(lines) and sys.argv[1:] != ["update"])
    return int(failed)


if __name__ == "__main__":
    run_tool(main)
