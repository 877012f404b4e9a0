"""Keeps wagtail-localize from stumbling over texts that a block does not have.

Data that was not typed in a form (imported, made by a program, older than a field of its block) may lack the parts of
a block that are not required. Their value is ``None`` then, which wagtail-localize refuses to translate, and with it
the whole page. Nothing is there, so nothing is to be translated.
"""

from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

_handle_block = StreamFieldSegmentExtractor.handle_block


def handle_block(self, block_type, block_value, raw_value=None):
    """Return the segments of a block's value as wagtail-localize does; none when there is no value."""
    return [] if block_value is None else _handle_block(self, block_type, block_value, raw_value)


def connect():
    """Put :func:`handle_block` in the place of stock; called once when the applications are ready."""
    StreamFieldSegmentExtractor.handle_block = handle_block
