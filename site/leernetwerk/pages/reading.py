"""How long it takes to read a page."""

import math
import re

from django.utils.html import strip_tags

WORDS_PER_MINUTE = 220
WORD = re.compile(r"\w+")
# Keys of stored blocks that hold words for readers.
WORDY = {"text", "question", "answer", "explanation", "term", "heading", "transcript", "caption"}


def reading_minutes(stream):
    """Return the minutes (``int``, at least 1) that the words of a body (``StreamValue``) take."""
    return max(1, math.ceil(_count(list(stream.raw_data)) / WORDS_PER_MINUTE))


def _count(stored):
    if isinstance(stored, list):
        return sum(_count(one) for one in stored)
    if not hasattr(stored, "items"):
        return 0
    words = 0
    for key, value in stored.items():
        if isinstance(value, str):
            is_text = key in WORDY or (key == "value" and stored.get("type") == "text")
            words += len(WORD.findall(strip_tags(value))) if is_text else 0
        else:
            words += _count(value)
    return words
