"""Cells of spreadsheets that do nothing but stand there."""

import re

# What Excel and its like take for the beginning of a formula.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
# What cannot be written in XML, and so not in a workbook.
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def without_formula(text):
    """Return ``text`` with an apostrophe in front where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def writable(text):
    """Return ``text`` without what a workbook cannot hold."""
    return UNWRITABLE.sub("", text)
