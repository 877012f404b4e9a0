"""What a handler raises to say more than that it failed. Texts are for the admin and logs: no personal data in them."""


class GiveUp(Exception):
    """Trying again would not help; the text says why."""


class TryAgainAt(Exception):
    """It cannot be done before ``moment`` (aware); that is no failure and counts for none."""

    def __init__(self, moment, text=""):
        super().__init__(text)
        self.moment = moment


class SomeFailed(Exception):
    """Of a batch, some failed and the others are done; ``errors`` is a ``dict``: index of the payload → exception."""

    def __init__(self, errors):
        super().__init__(f"{len(errors)} failed")
        self.errors = errors
