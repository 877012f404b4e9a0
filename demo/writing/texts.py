"""The text files: per language and page one file, a head of named values and a body in markup."""

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "texts"


@dataclass(frozen=True)
class Text:
    """The words of one page in one language: ``head`` maps names to texts, ``body`` is markup."""

    head: dict
    body: str


def read(key, language):
    """Return the :class:`Text` of ``key`` ("news/first-session") in ``language``, or ``None`` without one."""
    path = FOLDER / language / f"{key}.md"
    return parse_text(path.read_text(encoding="utf-8")) if path.exists() else None


def parse_text(content):
    """Split a file's content at its first line of three hyphens.

    A value goes on in lines that are indented; an indented full stop stands for an empty line.
    """
    head, _line, body = content.partition("\n---\n")
    values, name = {}, None
    for line in head.splitlines():
        if line.startswith("  "):
            values[name] += "\n" + line.strip().removeprefix(".")
        elif line.strip():
            name, _colon, value = line.partition(":")
            values[name] = value.strip()
    return Text(values, body.strip())
