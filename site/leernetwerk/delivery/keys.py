"""Primary keys as a request names them: by whatever somebody puts in an address."""

# The largest that a database knows.
LARGEST_KEY = 2**63 - 1


def keys_among(texts):
    """Return those of ``texts`` (iterable of ``str`` or ``int``) that can be primary keys (list of ``int``)."""
    digits = [text for text in map(str, texts) if text.isdecimal() and len(text) <= len(str(LARGEST_KEY))]
    return [key for key in map(int, digits) if key <= LARGEST_KEY]
