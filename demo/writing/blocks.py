"""Turns the markup of a page into the blocks of its body, as Wagtail stores them."""

from demo.keys import stable_uuid
from demo.writing import directives
from demo.writing.html import rich_text
from demo.writing.links import Links
from demo.writing.markup import Directive, parse


class BlockWriter:
    """Writes the blocks of one page in one language; a block keeps its id from one run to the next."""

    def __init__(self, store, locale, key):
        self.store = store
        self.links = Links(store, locale)
        self.key = key

    def body(self, markup):
        """Return the stored form of a body: a list of ``dict``s with type, value and id."""
        blocks, running_text = [], []
        for part in parse(markup):
            if isinstance(part, Directive):
                self._close_text(blocks, running_text)
                blocks.append(self._block(part.name, directives.value_of(part, self), len(blocks)))
            else:
                running_text.append(part)
        self._close_text(blocks, running_text)
        return blocks

    def _close_text(self, blocks, running_text):
        if running_text:
            html = rich_text(running_text, self.links.attributes)
            blocks.append(self._block("text", html, len(blocks)))
            running_text.clear()

    def _block(self, name, value, position):
        return {"type": name, "value": value, "id": str(stable_uuid(f"{self.key}/{position}"))}

    def rich_text(self, markup):
        """Return markup without directives as the HTML of a rich text field."""
        return rich_text(parse(markup), self.links.attributes)

    def items(self, values, name):
        """Return the stored form of a list block with ``values``; ``name`` tells lists of one page apart."""
        return [
            {"type": "item", "value": value, "id": str(stable_uuid(f"{self.key}/{name}/{position}"))}
            for position, value in enumerate(values)
        ]
