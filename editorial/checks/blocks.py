"""Walks through the stored value of blocks without loading anything that they show."""

from dataclasses import dataclass
from typing import Any

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock


@dataclass(frozen=True)
class Node:
    """A block with its stored ``value``; ``path`` leads to it in the editor, ``name`` is its name in its parent."""

    path: str
    name: str
    block: blocks.Block
    value: Any


def walk(block, value, path, name=""):
    """Yield a :class:`Node` for each block within ``block``, itself too when it holds fields; in reading order.

    ``value`` is as it is stored (``get_prep_value``). The cells of a table bear the path of the table.
    """
    if isinstance(block, blocks.StreamBlock):
        for child in value or []:
            if inner := block.child_blocks.get(child["type"]):
                yield from walk(inner, child["value"], f"{path}.{child['id']}", child["type"])
    elif isinstance(block, TypedTableBlock):
        yield from _cells(block, value or {}, path)
    elif isinstance(block, blocks.StructBlock):
        yield Node(path, name, block, value or {})
        for child_name, inner in block.child_blocks.items():
            yield from walk(inner, (value or {}).get(child_name), f"{path}.{child_name}", child_name)
    elif isinstance(block, blocks.ListBlock):
        for item in value or []:
            yield from walk(block.child_block, item["value"], f"{path}.{item['id']}", name)
    else:
        yield Node(path, name, block, value)


def _cells(block, table, path):
    kinds = [block.child_blocks.get(column["type"]) for column in table.get("columns", [])]
    for row in table.get("rows", []):
        for inner, value in zip(kinds, row["values"], strict=False):
            if inner is not None:
                yield from walk(inner, value, path, "cell")
