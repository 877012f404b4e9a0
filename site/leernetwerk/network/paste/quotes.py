"""Reads lines of quotes: "Naam (Organisatie): “…”", "deelnemer, jeugdzorg: …", "“…” – Naam, Organisatie"."""

import re
from dataclasses import dataclass, replace

from leernetwerk.network.paste.lines import lines_of, trimmed, without_bullet

OPENING, CLOSING = "“„«‟\"'‘", "”“»\"'’"
QUOTED = re.compile(r"(?:^|(?<=[\s:(–—-]))[“„«‟\"‘'](?P<text>.+)[”“»\"’'](?P<after>(?!\w).*)$")
SPEAKER = re.compile(r"^(?P<who>[^:“”\"„«»]{1,120}):\s*(?P<text>.+)$")
IN_BRACKETS = re.compile(r"^(?P<name>[^()]*?)\s*\((?P<organisation>[^()]+)\)(?P<rest>.*)$")
DASH = re.compile(r"^\s*[–—-]\s*")
LONGEST_NAME = 60  # characters; what is longer is a sentence
GROUP_WORDS = """
deelnemer deelnemers participant participants participanten professional professionals bewoner bewoners inwoner
inwoners wijkbewoner resident residents medewerker medewerkers employee employees manager managers beroepskracht
beroepskrachten bestuurder bestuurders cliënt cliënten client clients iemand anoniem anonymous
"""
GROUPS = set(GROUP_WORDS.split())


@dataclass(frozen=True)
class QuoteLine:
    """What a line says of one quote; each part but ``text`` may be "".

    ``is_plain`` tells that neither quotation marks nor a speaker were found: it may be no quote at all.
    """

    source: str
    text: str
    person: str = ""
    function: str = ""
    organisation: str = ""
    is_plain: bool = False


def read_quotes(text):
    """Read what was pasted; return a ``list`` of :class:`QuoteLine`."""
    found = []
    for line in joined(lines_of(text)):
        said = found[-1] if found else None
        if said and not (said.person or said.function or said.is_plain) and is_attribution(line):
            found[-1] = replace(said, source=f"{said.source}\n{line}", **speaker(DASH.sub("", line)))
        else:
            found.append(read_line(line))
    return found


def joined(lines):
    """Yield ``lines``, those of a quote that goes on over several lines as one."""
    kept = ""
    for line in lines:
        kept = f"{kept}\n{line}" if kept else line
        if not is_open(kept):
            yield kept
            kept = ""
    if kept:
        yield from kept.split("\n")


def is_open(text):
    """Tell whether a curly quotation mark was opened in ``text`` and not closed."""
    return text.count("“") > text.count("”") and "„" not in text


def is_attribution(line):
    """Tell whether a line below a quote says who said it: a dash and a name."""
    return bool(DASH.match(line)) and not any(mark in line for mark in '“”"„«:') and len(line) <= 120


def read_line(line):
    """Read one quote with what stands before and after it."""
    text = without_bullet(" ".join(line.split("\n")))
    if quoted := QUOTED.search(text):
        before, after = text[: quoted.start()], quoted["after"]
        who = before if trimmed(before) else DASH.sub("", after.lstrip(" .,"))
        return QuoteLine(line, inner(quoted["text"], after if trimmed(before) else ""), **speaker(who))
    if (said := SPEAKER.match(text)) and is_name(said["who"]):
        return QuoteLine(line, inner(said["text"]), **speaker(said["who"]))
    return QuoteLine(line, inner(text), is_plain=True)


def inner(text, after=""):
    """Return the words of a quote, without its marks; a full stop that stood behind the marks comes inside."""
    words = " ".join(text.split()).strip(OPENING + CLOSING + " ")
    return f"{words}." if after.strip() == "." and words and words[-1] not in ".!?…" else words


def is_name(text):
    """Tell whether what stands before a colon may be a speaker: short, and not a sentence."""
    return len(IN_BRACKETS.sub(r"\g<name>", text).split(",")[0]) <= LONGEST_NAME


def speaker(text):
    """Return who speaks as parts of a :class:`QuoteLine`: ``person``, ``function`` and ``organisation``."""
    text = trimmed(text).rstrip(".")
    organisation = ""
    if bracketed := IN_BRACKETS.match(text):
        organisation = trimmed(bracketed["organisation"])
        text = trimmed(f"{bracketed['name']}{bracketed['rest']}")
    first = text.split(",")[0].split(" ")[0].casefold()
    if not text or text[0].islower() or first in GROUPS:
        return {"function": text, "organisation": organisation}
    person, _comma, rest = text.partition(",")
    rest = trimmed(rest)
    if rest and not organisation and "," in rest:
        rest, _comma, organisation = (trimmed(part) for part in rest.rpartition(","))
    elif rest and not organisation and rest[0].isupper():
        rest, organisation = "", rest
    return {"person": trimmed(person), "function": rest, "organisation": organisation}
