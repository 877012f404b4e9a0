"""The blocks of a page's body, by kind."""

from leernetwerk.pages.blocks.body import BodyBlock

__all__ = ["BodyBlock"]
