"""Tables whose words a translator is offered; by itself wagtail-localize passes tables over."""

from collections import defaultdict

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTable
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter

PLAIN = blocks.CharBlock()


def parts_of(table):
    """Return the parts of a ``TypedTable`` that may hold words: name → (block, value).

    They are called ``caption``, ``heading-2`` (the third column's) and ``cell-0-2`` (the third of the first row).
    """
    parts = {"caption": (PLAIN, table.caption)}
    for place, column in enumerate(table.columns):
        parts[f"heading-{place}"] = (PLAIN, column["heading"])
        for line, row in enumerate(table.row_data):
            parts[f"cell-{line}-{place}"] = (column["block"], row["values"][place])
    return parts


def with_parts(table, values):
    """Return a ``TypedTable`` like ``table`` with these ``values`` (name → value, as :func:`parts_of` names them)."""
    columns = [column | {"heading": values[f"heading-{place}"]} for place, column in enumerate(table.columns)]
    rows = [
        row | {"values": [values[f"cell-{line}-{place}"] for place in range(len(columns))]}
        for line, row in enumerate(table.row_data)
    ]
    return TypedTable(columns, rows, values["caption"])


class TranslatableTableMixin:
    """Tells wagtail-localize which words a table holds, and puts their translations in. For ``TypedTableBlock``."""

    def get_translatable_segments(self, value):
        """Return the words of a table as wagtail-localize's segments."""
        extractor = StreamFieldSegmentExtractor(None)
        return [
            segment.wrap(name)
            for name, (block, part) in parts_of(value).items()
            if part
            for segment in extractor.handle_block(block, part)
        ]

    def restore_translated_segments(self, value, segments):
        """Return the table with the translated ``segments`` in their places."""
        translated = defaultdict(list)
        for segment in segments:
            name, rest = segment.unwrap()
            translated[name].append(rest)
        writer = StreamFieldSegmentsWriter(None, None, None)
        values = {
            name: writer.handle_block(block, part, translated[name]) if name in translated else part
            for name, (block, part) in parts_of(value).items()
        }
        return with_parts(value, values)
