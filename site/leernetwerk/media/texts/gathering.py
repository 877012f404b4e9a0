"""Gathers the lines of a page."""

from leernetwerk.media.texts.limits import CHARACTERS


class PageTooLongError(Exception):
    """Raised when a page alone is longer than all of a document may be; ``text`` is what there is of it."""

    def __init__(self, text):
        super().__init__()
        self.text = text


class Lines:
    """The lines (paragraphs, cells, rows) of one page; ``add`` adds to the last one, ``end`` closes it."""

    def __init__(self):
        self._lines = []
        self._pieces = []
        self._length = 0

    def add(self, text):
        """Add a piece to the line; raises PageTooLongError for one too many."""
        self._pieces.append(text)
        self._length += len(text)
        if self._length > CHARACTERS:
            raise PageTooLongError(self.take())

    def end(self):
        """End the line."""
        if line := " ".join("".join(self._pieces).split()):
            self._lines.append(line)
        self._pieces = []

    def take(self):
        """End the page: return its text (``str``, a line a paragraph), and begin the next one."""
        self.end()
        lines, self._lines, self._length = self._lines, [], 0
        return "\n".join(lines)
