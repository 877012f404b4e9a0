"""The tokens by which a database finds a page; they carry its language, so that it need not be asked for apart."""

# A token with this mark stands in the title; one with the other stands in the body several times.
IN_TITLE, OFTEN = "^", "!"
OFTEN_FROM = 3


def token(language, key, mark=""):
    """Return the token (``str``) for a key in pages of a language, with a mark or without."""
    return f"{language}.{mark}{key}"


def tokens_of(language, title, body):
    """Return the tokens (a set) of an item; ``title`` and ``body`` map keys to positions (lists)."""
    anywhere, in_title, often = (token(language, "", mark) for mark in ("", IN_TITLE, OFTEN))
    found = {anywhere + key for key in title}
    found.update([in_title + key for key in title])
    found.update([anywhere + key for key in body])
    found.update([often + key for key, places in body.items() if len(places) >= OFTEN_FROM])
    return found
