"""What may be told of each form: which data it asks, why, for how long they are kept, and who may see them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from leernetwerk.forms.keeping.terms import of_forms_themselves
from leernetwerk.forms.models import Form
from leernetwerk.forms.special_data import special_data_in


@dataclass(frozen=True)
class Asked:
    """One question: its words, the special data it seems to ask for (``str``, or ""), and whether it goes early."""

    question: str
    special: str = ""
    is_erased_early: bool = False


@dataclass(frozen=True)
class Disclosure:
    """What is told of one form or call, in one language.

    ``form_key`` is the primary key of its ``Form``, ``purpose`` what the site itself does with the answers.
    """

    title: str
    form_key: int
    asked: list[Asked]
    consent: str
    statement: str
    kept: list[str]
    readers: list[str]
    purpose: str = ""


_sources: list[Callable[[str], Iterable[Disclosure]]] = []


def register_disclosures(source):
    """Add what gives :class:`Disclosure`s: a callable that gets a language (code), which is active then."""
    _sources.append(source)


def disclosures(language):
    """Return every :class:`Disclosure` (list) in ``language`` (code): first those of other rooms, then other forms."""
    with override(language):
        of_rooms = [disclosure for source in _sources for disclosure in source(language)]
        told = {disclosure.form_key for disclosure in of_rooms}
        answered = set(of_forms_themselves().order_by().values_list("form", flat=True).distinct())
        # The form of a call is told there, unless it also stands somewhere by itself.
        others = [form for form in forms() if form.pk not in told or form.pk in answered]
        return of_rooms + [
            disclosure_of(
                form,
                str(form.name.best(language)[0]),
                language,
                kept=[days_after_arrival(form.keep_days)],
                readers=groups_with("forms", "view_submission"),
            )
            for form in others
        ]


def forms():
    """Return the forms (queryset) with what is told of them."""
    related = ("consent", "privacy_statement")
    return Form.objects.select_related(*related).prefetch_related("questions").order_by("pk")


def disclosure_of(form, title, language, *, kept, readers, before=(), purpose="", erases_early=False):
    """Return the :class:`Disclosure` of a ``Form``; ``before`` (iterable of :class:`Asked`) are asked first.

    ``erases_early`` says that answers go early where their question says so.
    """
    own = [
        Asked(
            question.label.best(language)[0],
            ", ".join(str(kind) for kind in special_data_in(question)),
            erases_early and question.erase_early,
        )
        for question in form.questions.all()
    ]
    return Disclosure(
        title,
        form.pk,
        [*before, *own],
        form.consent.words.best(language)[0] if form.consent else "",
        form.privacy_statement.words.best(language)[0] if form.privacy_statement else "",
        kept,
        readers,
        str(purpose),
    )


def asked_first(questions):
    """Return as :class:`Asked` (list) what a room always asks (``ShownQuestion``s), before the questions of a form."""
    return [Asked(question.label, is_erased_early=question.erase_early) for question in questions]


def days_after_arrival(days):
    """Return in the active language (``str``) that answers are kept for so many days."""
    return ngettext("%(days)d day after they came in", "%(days)d days after they came in", days) % {
        "days": days
    }


def when_not_confirmed(days):
    """Return in the active language (``str``) that what nobody confirms is erased after so many days."""
    return ngettext("not confirmed: after %(days)d day", "not confirmed: after %(days)d days", days) % {
        "days": days
    }


def groups_with(app_label, codename):
    """Return the names (``str``) of groups that have a permission; those of roles in the active language."""
    having = Group.objects.filter(
        permissions__codename=codename, permissions__content_type__app_label=app_label
    )
    return [_(name) for name in having.order_by("name").values_list("name", flat=True).distinct()]


def as_text(told, language):
    """Return :class:`Disclosure`s as plain text (``str``) for a page of the site, in ``language`` (code)."""
    with override(language):
        return "\n\n".join("\n".join(lines_of(disclosure)) for disclosure in told)


def lines_of(disclosure):
    """Yield the lines of a :class:`Disclosure` in the active language."""
    yield disclosure.title
    yield _("We ask:")
    yield from (f"– {asked.question}" for asked in disclosure.asked)
    if why := "\n".join(filter(None, [disclosure.purpose, disclosure.statement])):
        yield _("Why: %(text)s") % {"text": why}
    if disclosure.consent:
        yield _("You agree to: %(text)s") % {"text": disclosure.consent}
    yield _("We erase it: %(moments)s") % {"moments": "; ".join(disclosure.kept)}
    if early := [asked.question for asked in disclosure.asked if asked.is_erased_early]:
        yield _("Sooner, once it has served its purpose:")
        yield from (f"– {question}" for question in early)
    yield _("Seen by: %(groups)s") % {"groups": ", ".join(disclosure.readers) or _("nobody")}
