"""Addresses that let whoever knows them do something: nothing below ``PREFIX`` is in a log.

What stands there is masked in each line of the log, whoever writes it, and never counted as an address not found.
"""

import re

PREFIX = "/link/"
MASK = "…"
SECRET = re.compile(re.escape(PREFIX) + r"[^\s\\\"'<>]+")


def masked(text):
    """Return ``text`` (``str``) with a mask for whatever stands below the prefix."""
    return SECRET.sub(PREFIX + MASK, text) if PREFIX in text else text
