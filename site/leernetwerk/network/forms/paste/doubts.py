"""Questions that a pasted row raises, each with its answers."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Answer:
    """One answer to a doubt. With ``for_all`` it may be given at once to all doubts of its kind."""

    value: str
    label: str
    for_all: str = ""


@dataclass
class Doubt:
    """A question at a row. ``about`` is what it is about: an answer counts only as long as that stays the same.

    ``name`` is that of its inputs; ``given`` is the value of the answer that was given, or "".
    """

    kind: str
    about: str
    text: str
    answers: list = field(default_factory=list)
    name: str = ""
    given: str = ""

    @property
    def options(self):
        """What the template shows of each answer: ``value``, ``label`` and whether it was given."""
        return [
            {"value": self.sent(answer), "label": answer.label, "checked": answer.value == self.given}
            for answer in self.answers
        ]

    def sent(self, answer):
        """Return what a form sends for an :class:`Answer`."""
        return f"{answer.value}|{self.about}"

    def settle(self, own, for_all):
        """Take what was sent at the row itself (``own``), else the ``value`` given for all."""
        for answer in self.answers:
            if own == self.sent(answer):
                self.given = answer.value
        if not self.given and any(answer.value == for_all and answer.for_all for answer in self.answers):
            self.given = for_all
        return self.given
