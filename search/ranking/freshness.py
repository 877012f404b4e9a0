"""Newer slightly before older, for news only: other pages are as true as on their first day."""

# News of today scores so much more than news of long ago, and half of that when it is so many days old.
BONUS, HALF_LIFE = 0.1, 365


def freshness(date, today):
    """Return what the score of an item is multiplied by (``float``); ``date`` is that of news, else ``None``."""
    if date is None:
        return 1.0
    return 1 + BONUS * 0.5 ** (max(0, (today - date).days) / HALF_LIFE)
