"""Who searches."""

from functools import cached_property

from search.elasticsearch.closures import closures_to


class Reader:
    """A user (anonymous or ``None`` for a stranger), with what Elasticsearch is told of them.

    That is asked once, however many languages are searched.
    """

    def __init__(self, user=None):
        self.user = user

    @property
    def is_stranger(self):
        """Whether only what is open to all is found."""
        return self.user is None or not self.user.is_authenticated

    @cached_property
    def closures(self):
        """What the reader does not pass (see ``search.elasticsearch.closures``; a list); of no meaning to strangers."""
        return closures_to(self.user)
