"""Text that XML can hold."""

import re

# XML 1.0, section 2.2: the control characters that no document may contain.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def xml_text(text):
    """Return ``text`` (``str`` or a lazy one) without the characters that XML cannot hold."""
    return FORBIDDEN.sub("", str(text))
