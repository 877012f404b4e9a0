"""The parts of an office document, a zip archive of XML files, read a piece at a time."""

import zipfile
import zlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple
from xml.parsers import expat

from leernetwerk.media.texts.limits import DEPTH, UNPACKED
from leernetwerk.media.texts.outcome import Reason, UnreadableError

CHUNK = 64 * 1024
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    EOFError,
    NotImplementedError,
    ValueError,
    OSError,
)
ENCRYPTED_FLAG = 0x1
START, END, TEXT = "start", "end", "text"
NOTHING = MappingProxyType({})
# The namespace of attributes that refer to another part, by either edition of the standard.
REFERENCES = ("/officeDocument/2006/relationships", "/officeDocument/relationships")


class Event(NamedTuple):
    """The start, the end or the text of an element: ``kind`` is START, END or TEXT.

    ``name`` is that of the element, without its namespace; ``attributes`` are those of a start, by name too, and
    ``text`` that of a text (which may come in several events).
    """

    kind: str
    name: str = ""
    attributes: Mapping = NOTHING
    text: str = ""


class Archive:
    """An office document (an open binary file); raises UnreadableError for one that cannot be opened."""

    def __init__(self, file):
        try:
            self._zip = zipfile.ZipFile(file)
            self.names = set(self._zip.namelist())
        except DAMAGED as error:
            raise UnreadableError(Reason.DAMAGED) from error
        if any(part.flag_bits & ENCRYPTED_FLAG for part in self._zip.infolist()):
            raise UnreadableError(Reason.ENCRYPTED)
        self._unpacked = 0

    def events(self, name):
        """Yield the :class:`Event` s of the part with this name; nothing when there is none.

        Raises UnreadableError when the part is damaged, unpacks to too much, or declares entities, as no document of
        these kinds does: these may be made to grow without end or to fetch something.
        """
        if name not in self.names:
            return
        found = _Events()
        try:
            with self._zip.open(name) as part:
                while chunk := part.read(CHUNK):
                    self._unpacked += len(chunk)
                    if self._unpacked > UNPACKED:
                        raise UnreadableError(Reason.TOO_MUCH)
                    found.feed(chunk)
                    yield from found.take()
            found.finish()
        except DAMAGED as error:
            raise UnreadableError(Reason.DAMAGED) from error
        yield from found.take()


class _Events:
    """Gathers what the parser meets."""

    def __init__(self):
        self._events = []
        self._depth = 0
        self._parser = expat.ParserCreate(namespace_separator="}")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._refuse

    def feed(self, chunk):
        self._parser.Parse(chunk, False)

    def finish(self):
        self._parser.Parse(b"", True)

    def take(self):
        """Return what was gathered since the last time."""
        events, self._events = self._events, []
        return events

    def _start(self, name, attributes):
        self._depth += 1
        if self._depth > DEPTH:
            raise UnreadableError(Reason.DAMAGED)
        self._events.append(
            Event(START, local(name), {local(key): value for key, value in attributes.items()})
        )

    def _end(self, name):
        self._depth -= 1
        self._events.append(Event(END, local(name)))

    def _text(self, text):
        self._events.append(Event(TEXT, text=text))

    def _refuse(self, *declaration):
        raise UnreadableError(Reason.DAMAGED)


def local(name):
    """Return a name without its namespace; a reference to another part (``r:id``) keeps a prefix that tells."""
    namespace, _, own = name.rpartition("}")
    return f"r:{own}" if namespace.endswith(REFERENCES) else own


def main_part(archive, usual):
    """Return the name of the part that an Office Open XML document begins with: mostly the ``usual`` one."""
    told = [path for kind, path in relations(archive, "").values() if kind == "officeDocument"]
    return next((path for path in told if path in archive.names), usual)


def relations(archive, name):
    """Return identifier → (kind, name of the part that is meant) of the part with this name in Office Open XML.

    Those of the document itself stand under the name "".
    """
    folder, slash, own = name.rpartition("/")
    found = {}
    for event in archive.events(f"{folder}{slash}_rels/{own}.rels"):
        if event.kind == START and event.name == "Relationship":
            target = event.attributes.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else resolved(folder, target)
            found[event.attributes.get("Id", "")] = (
                event.attributes.get("Type", "").rpartition("/")[2],
                path,
            )
    return found


def resolved(folder, target):
    """Return the name of the part that ``target`` means in a ``folder``: in "a/b", "../c.xml" is "a/c.xml"."""
    steps = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step != ".":
            steps.append(step)
    return "/".join(steps)
