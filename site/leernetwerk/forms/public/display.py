"""What the templates of a form are given."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from leernetwerk.forms.models import Kind
from leernetwerk.forms.public.files import MOST_FILES, token_for
from leernetwerk.forms.public.form import CONSENT
from leernetwerk.forms.public.reception import HONEYPOT, STAMP, TICKET
from leernetwerk.media.filetypes import ALLOWED

TEMPLATES = {kind: f"forms/kinds/{kind.value.replace('-', '_')}.html" for kind in Kind}

MOST_BUTTONS = 7


@dataclass(frozen=True)
class ShownField:
    """A question with what was filled in. ``values`` are the chosen keys; ``held`` pairs of a file and its token.

    ``stored`` pairs each file of an answer that is being corrected with whether it stays.
    """

    question: object
    value: str = ""
    values: list = field(default_factory=list)
    held: list = field(default_factory=list)
    stored: list = field(default_factory=list)
    errors: list = field(default_factory=list)

    @property
    def id(self):
        """The id of its control; of a group, that of the first one in it, so that a link leads to something."""
        return f"id-{self.question.key}"

    @property
    def template(self):
        """The template of its kind; many choices stand in a list that opens, as on a telephone they fill screens."""
        if self.question.kind == Kind.CHOICE and len(self.question.choices) > MOST_BUTTONS:
            return "forms/kinds/select.html"
        return TEMPLATES[self.question.kind]

    @property
    def described_by(self):
        """The ids of what says more about it, for ``aria-describedby``."""
        parts = [f"hint-{self.question.key}"] if self.has_hint else []
        return " ".join([*parts, f"error-{self.question.key}"] if self.errors else parts)

    @property
    def has_hint(self):
        """Whether a hint stands with it: a text of staff, or how to fill in its kind."""
        return bool(self.question.help_text) or self.question.kind in {Kind.DATE, Kind.FILE}

    @property
    def own_hint(self):
        """How to fill in its kind (``str``), or nothing."""
        if self.question.kind == Kind.DATE:
            return _("For example 20-11-2027.")
        if self.question.kind == Kind.FILE:
            kinds = ", ".join([*(kind for kind in ALLOWED if kind != "csv"), "jpg", "png"])
            return _("At most %(number)d files, of these kinds: %(kinds)s.") % {
                "number": MOST_FILES,
                "kinds": kinds,
            }
        return ""


def form_context(reception):
    """Return the context (``dict``) of ``forms/form.html`` for a :class:`~.reception.Reception`."""
    form, bound = reception.form, reception.bound
    fields = [shown_field(reception, question) for question in reception.questions]
    consent_errors = list(bound.errors.get(CONSENT, []))
    return {
        "form": form,
        "intro": worded(form.intro, reception.language),
        "address": reception.address,
        "is_multipart": bound.is_multipart(),
        "fields": fields,
        "notice": reception.notice,
        "leftovers": reception.leftovers,
        "summary": summary_of(fields, consent_errors),
        "stamp": {"name": STAMP, "value": reception.stamp.signed()},
        "ticket": {"name": TICKET, "value": reception.ticket},
        "honeypot": HONEYPOT,
        "consent": statement(form.consent if reception.asks_consent else None, reception.language)
        | {"name": CONSENT, "is_ticked": bool(bound.data.get(CONSENT)), "errors": consent_errors},
        "privacy": statement(form.privacy_statement, reception.language),
        "button": worded(form.button, reception.language),
    }


def shown_field(reception, question):
    """Return the :class:`ShownField` of a question, with what was filled in as it was typed."""
    bound = reception.bound
    data = bound.data if bound.is_bound else reception.first_data()
    errors = list(dict.fromkeys(bound.errors.get(question.name, []))) if bound.is_bound else []
    if question.kind == Kind.FILE:
        held = [
            (file, token_for(file, question.name, reception.stamp.key))
            for file in bound.held.get(question.name, [])
        ]
        kept = bound.kept.get(question.name, [])
        stored = [(file, file in kept) for file in bound.stored.get(question.name, [])]
        return ShownField(question, held=held, stored=stored, errors=errors)
    values = data.getlist(question.name)
    return ShownField(question, value=data.get(question.name, ""), values=values, errors=errors)


def summary_of(fields, consent_errors):
    """Return the errors in the order of the form: pairs of the id that a link leads to and the text."""
    found = [(one.id, f"{one.question.label} – {text}") for one in fields for text in one.errors]
    return [*found, *((f"id-{CONSENT}", text) for text in consent_errors)]


def statement(record, language):
    """Return the words of a consent text or privacy statement, empty without one."""
    return worded(record.words, language) if record else {"text": "", "language": ""}


def worded(texts, language):
    """Return ``text`` of a ``TranslatedText`` in ``language``, and in which ``language`` it is when in another."""
    text, found = texts.best(language)
    return {"text": text, "language": found if found != language else ""}
