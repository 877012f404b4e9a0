"""What a check found."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing to look at.

    ``path`` is the content path of the field or block, as in ``data-contentpath`` of the editor; ``message`` says what
    is the matter and ``advice`` what to do about it, both in the language of the editor; ``excerpt`` quotes the page.
    """

    path: str
    message: str
    advice: str
    excerpt: str = ""
