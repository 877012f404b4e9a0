"""Questions as one visitor sees them: in one language, with the words that an answer will keep."""

import hashlib
from dataclasses import dataclass, field

from django.conf import settings

from leernetwerk.forms.models import Kind
from leernetwerk.forms.models.question import CHOOSING, lines_of

LENGTHS = {Kind.SHORT: 250, Kind.LONG: 5000}
# How a telephone's keyboard opens, by purpose and by kind.
INPUT_MODES = {"email": "email", "tel": "tel", Kind.NUMBER: "decimal"}


@dataclass(frozen=True)
class Choice:
    """One choice: ``key`` is posted and kept, the same in every language; ``words`` are read, in ``language``."""

    key: str
    words: str
    language: str

    def kept(self):
        """Return what an answer keeps of it (``dict``)."""
        return {"key": self.key, "words": self.words}


@dataclass(frozen=True)
class ShownQuestion:
    """A question in one language. A language that words are missing in is replaced by another, which is named.

    ``suggestions`` are answers that the browser offers to who types; ``initial`` is filled in at first.
    """

    key: str
    kind: str
    label: str
    label_language: str
    help_text: str
    help_language: str
    is_required: bool
    purpose: str
    max_length: int | None
    erase_early: bool
    choices: list = field(default_factory=list)
    suggestions: list = field(default_factory=list)
    initial: str = ""

    @property
    def name(self):
        """The name of its input."""
        return f"q-{self.key}"

    @property
    def input_mode(self):
        """The value of ``inputmode``, or an empty text."""
        return INPUT_MODES.get(self.purpose) or INPUT_MODES.get(self.kind, "")


def shown(question, language):
    """Return the :class:`ShownQuestion` of a ``Question`` in ``language`` (code)."""
    label, label_language = question.label.best(language)
    help_text, help_language = question.help_text.best(language)
    return ShownQuestion(
        key=question.key,
        kind=question.kind,
        label=label,
        label_language=label_language,
        help_text=help_text,
        help_language=help_language,
        is_required=question.is_required,
        purpose=question.purpose,
        max_length=question.max_length or LENGTHS.get(question.kind),
        erase_early=question.erase_early,
        choices=shown_choices(question.choices, language) if question.kind in CHOOSING else [],
    )


def made_question(key, language, label, help_text="", **values):
    """Return a required :class:`ShownQuestion` that code asks, with ``label`` and ``help_text`` in ``language`` (code).

    It takes one line, of no purpose, unless ``values`` say otherwise.
    """
    usual = {
        "kind": Kind.SHORT,
        "is_required": True,
        "purpose": "",
        "max_length": None,
        "erase_early": False,
    }
    return ShownQuestion(
        key=key,
        label=label,
        label_language=language,
        help_text=help_text,
        help_language=language,
        **usual | values,
    )


def shown_choices(texts, language):
    """Return the choices (list of :class:`Choice`) of a ``TranslatedText`` with one on each line, in ``language``.

    The key of a choice is made from its words in the default language, not from its place: a form that was opened
    before a choice was put in between still sends what the visitor ticked.
    """
    words, words_language = texts.best(language)
    named_by, _named_in = texts.best(settings.LANGUAGE_CODE)
    return [
        Choice(key_of(name), line, words_language)
        for name, line in zip(lines_of(named_by), lines_of(words), strict=False)
    ]


def key_of(words):
    """Return the key of a choice by its words (``str``, 12 characters)."""
    return hashlib.sha256(words.encode()).hexdigest()[:12]
