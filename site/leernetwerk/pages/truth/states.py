"""The state of translations, of many pages at once: told by the database, so that lists can filter and sort by it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.conf import settings
from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    IntegerField,
    Max,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextChoices,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation


class State(TextChoices):
    """How a page stands in a language."""

    MISSING = "missing", _("missing")
    DRAFT = "draft", _("draft")
    BEHIND = "behind", _("behind")
    INCOMPLETE = "incomplete", _("not all translated")
    MACHINE = "machine", _("translated by a machine, not reviewed")
    CURRENT = "current", _("current")


@dataclass(frozen=True)
class TranslationState:
    """How an original stands in one language.

    ``page`` is the translation (``None`` when it is missing), ``changes`` how many changes of the original it lacks,
    ``since`` when the first of these was published (``None`` without any).
    """

    state: State
    page: Page | None = None
    changes: int = 0
    since: datetime | None = None

    @property
    def label(self):
        """The state in words (``str``)."""
        if self.state != State.BEHIND:
            return str(self.state.label)
        text = ngettext("behind by %(number)d change", "behind by %(number)d changes", self.changes)
        return text % {"number": self.changes}


def translation_states(
    originals: Iterable[Page], locales: Iterable[Locale] | None = None, among: QuerySet | None = None
) -> dict[tuple[int, int], TranslationState]:
    """Return the state of each of ``originals`` in each of ``locales`` (default: all), but for its own language.

    The keys are ``(primary key of the original, primary key of the locale)``. Takes one query, and one for the
    locales where none are given. ``among`` are the pages that translations are looked for in (default: all); what it
    annotates is there on the page of each state.
    """
    originals = list(originals)
    locales = list(Locale.objects.all() if locales is None else locales)
    translations = with_states(
        (Page.objects.all() if among is None else among).filter(
            translation_key__in=[original.translation_key for original in originals],
            locale__in=locales,
            alias_of__isnull=True,
        )
    )
    found = {(page.translation_key, page.locale_id): page for page in translations}
    return {
        (original.pk, locale.pk): state_of(found.get((original.translation_key, locale.pk)))
        for original in originals
        for locale in locales
        if locale.pk != original.locale_id
    }


def state_of(page):
    """Return the :class:`TranslationState` of a page that comes from :func:`with_states`, or of ``None``."""
    if page is None:
        return TranslationState(State.MISSING)
    return TranslationState(State(page.state), page, page.changes_missed, page.behind_since)


def with_states(pages: QuerySet) -> QuerySet:
    """Annotate a queryset of pages with how each stands as a translation; an original is "current" or "draft".

    ``changes_missed`` is the number of changes of the original that it lacks, ``behind_since`` when the first of these
    was published, ``outdated_since`` the last, ``state`` a value of :class:`State`.
    """
    enabled = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"), target_locale=OuterRef("locale"), enabled=True
    )
    return with_missed_changes(pages).annotate(
        state=Case(
            When(live=False, then=Value(State.DRAFT)),
            When(changes_missed__gt=0, then=Value(State.BEHIND)),
            When(Q(translation_pin__isnull=True) & Exists(enabled), then=Value(State.INCOMPLETE)),
            *_machine(),
            default=Value(State.CURRENT),
        )
    )


def behind(pages: QuerySet) -> QuerySet:
    """Return those of ``pages`` (a queryset) that are live translations and lack changes of their originals."""
    return with_missed_changes(pages).filter(live=True, changes_missed__gt=0)


def with_missed_changes(pages: QuerySet) -> QuerySet:
    """Annotate a queryset of pages with ``changes_missed``, ``behind_since`` and ``outdated_since``."""
    return pages.annotate(
        as_of=said_as_of(),
        changes_missed=Coalesce(_missed(Count("pk")), 0, output_field=IntegerField()),
        behind_since=_missed(Min("changed_at")),
        outdated_since=_missed(Max("changed_at")),
    )


def is_behind():
    """Return an expression: whether a page, annotated with ``as_of`` (:func:`said_as_of`), lacks changes."""
    return Exists(_missed_changes())


def said_as_of():
    """Return an expression: when the original said what a page says; for a page never pinned, its first publish."""
    return Coalesce(F("translation_pin__source_as_of"), F("first_published_at"))


def _missed(aggregate):
    """Return a subquery: ``aggregate`` over the changes that a page (annotated with ``as_of``) lacks."""
    return Subquery(_missed_changes().values("page__translation_key").annotate(a=aggregate).values("a"))


def _missed_changes():
    # Asked for by name: the base class of all pages needs this module.
    changes = apps.get_model("pages.WordsChange").objects
    return changes.missed_since(OuterRef("as_of"), OuterRef("pk"), OuterRef("translation_key")).order_by()


def _machine():
    """Return the condition for words of a machine that nobody has reviewed; none where no machine is set up."""
    if not getattr(settings, "WAGTAILLOCALIZE_MACHINE_TRANSLATOR", None):
        return []
    strings = StringTranslation.objects.filter(
        translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE,
        locale=OuterRef("locale"),
        context__object_id=OuterRef("translation_key"),
        # Strings that the original no longer has are no longer shown.
        translation_of__segments__context=F("context"),
    )
    return [When(Exists(strings), then=Value(State.MACHINE))]
