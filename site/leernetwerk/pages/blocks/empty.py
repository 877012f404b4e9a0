"""Blocks in which nothing was filled in are dropped, so that a new page can offer some that need not be used."""

import threading

from django.utils.html import strip_tags
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock

# What formatted text may hold besides words.
SHOWN_WITHOUT_WORDS = ("<embed", "<img", "<hr")


def holds_nothing(block, value):
    """Tell whether nothing was typed, chosen or ticked in ``value``, a value of ``block`` (``bool``).

    What a block starts out with (a choice made beforehand) counts as nothing.
    """
    if isinstance(block, blocks.StructBlock):
        return all(holds_nothing(child, value.get(name)) for name, child in block.child_blocks.items())
    if isinstance(block, blocks.ListBlock):
        return all(holds_nothing(block.child_block, item) for item in value or [])
    if isinstance(block, blocks.StreamBlock):
        return all(holds_nothing(child.block, child.value) for child in value or [])
    if isinstance(block, BaseTypedTableBlock):
        return not value or not (value.columns or value.row_data or value.caption)
    if isinstance(block, blocks.RichTextBlock):
        source = value.source if value else ""
        return not strip_tags(source).strip() and not any(tag in source for tag in SHOWN_WITHOUT_WORDS)
    if isinstance(value, str):
        return not value.strip() or value == block.get_default()
    return not value or value == block.get_default()


class DropsEmptyBlocks:
    """A stream that is stored without the blocks that hold nothing. Place it before ``StreamBlock``.

    A block that holds something is checked as ever; what is wrong with it is shown at that block.
    """

    # To check a draft, Wagtail puts a mark on the blocks themselves, which all threads share: without this, a page
    # published at the same moment would be checked as a draft.
    _checking = threading.RLock()

    def clean_deferred(self, value):
        with self._checking:
            return super().clean_deferred(value)

    def clean(self, value):
        filled = [i for i, child in enumerate(value) if not holds_nothing(child.block, child.value)]
        kept = blocks.StreamValue(self, [(value[i].block_type, value[i].value, value[i].id) for i in filled])
        with self._checking:
            try:
                return super().clean(kept)
            except StreamBlockValidationError as error:
                # The form shows all blocks again, so each error goes back to where its block stands among them.
                errors = {filled[place]: found for place, found in error.block_errors.items()}
                raise StreamBlockValidationError(errors, error.non_block_errors) from error
