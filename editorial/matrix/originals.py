"""The rows of the matrix: one for each set of translations, found, sorted and counted by the database."""

from django.db.models import Case, DateTimeField, Exists, F, OuterRef, Q, Subquery, When
from django.db.models.functions import Length, Lower, Substr
from wagtail.models import Locale, Page

from editorial.matrix.scope import as_expression, is_public
from leernetwerk.pages.truth.states import State, behind, with_states


def visible_originals(scope):
    """Return the originals (a queryset of ``Page``) whose rows a user may see, by a ``Scope``.

    They are those that the user sees in the page explorer, in whatever language of the set; and those that everybody
    may read and whose translation would stand where the user may change pages. ``is_explorable`` and ``is_public``
    tell which the original itself is, ``parent_key`` is the translation key of the page above it.
    """
    rows = (
        Page.objects.filter(is_original(), depth__gt=1)
        .annotate(
            is_explorable=scope.is_explorable,
            is_public=is_public(),
            parent_key=Subquery(_page_above().values("translation_key")[:1]),
        )
        .order_by()
    )
    if scope.sees_all:
        return rows
    places = scope.changeable.filter(translation_key=OuterRef("parent_key"), alias_of__isnull=True)
    return rows.filter(
        Q(is_explorable=True)
        | Exists(_explorable_members(scope))
        | Q(Exists(places.exclude(locale=OuterRef("locale"))), is_public=True)
    )


def is_original():
    """Return a condition: the page owns the facts of its set of translations, as the oldest that is no alias."""
    older = Page.objects.filter(translation_key=OuterRef("translation_key"), pk__lt=OuterRef("pk"))
    # Put as ``alias_of__isnull=True``, SQLite would look among all pages that are no alias: nearly all.
    older = older.exclude(alias_of__isnull=False)
    return Q(~Exists(older), alias_of__isnull=True)


def with_titles(rows, scope):
    """Annotate rows with ``shown_title`` and ``title_language``, the code of its language.

    Who may not see the original, but one of its translations, sees the title of that.
    """
    if scope.sees_all:
        return rows.annotate(shown_title=F("draft_title"), title_language=F("locale__language_code"))
    member = _explorable_members(scope).order_by("pk")
    return rows.annotate(
        shown_title=Case(
            When(is_explorable=True, then=F("draft_title")),
            # A draft may say what nobody else is to know yet.
            When(is_public=True, then=F("title")),
            default=Subquery(member.values("draft_title")[:1]),
        ),
        title_language=Case(
            When(Q(is_explorable=True) | Q(is_public=True), then=F("locale__language_code")),
            default=Subquery(member.values("locale__language_code")[:1]),
        ),
    )


def with_starts(rows, scope):
    """Annotate rows with ``starts_in_…``, for the key of each language: whether the user may start its translation.

    As on the screen for that, the page above has to be there in the language, and the user may change one of the two.
    """
    places = {
        locale.pk: {"translation_key": OuterRef("parent_key"), "locale": locale, "alias_of__isnull": True}
        for locale in scope.locales
    }
    if scope.sees_all:
        return rows.annotate(
            **{f"starts_in_{key}": Exists(Page.objects.filter(**place)) for key, place in places.items()}
        )
    may_change = Q(pk__in=scope.changeable.order_by().values("pk"))
    return rows.annotate(
        **{
            f"starts_in_{key}": as_expression(
                Q(Exists(scope.changeable.filter(**place)))
                | (may_change & Q(Exists(Page.objects.filter(**place))))
            )
            for key, place in places.items()
        }
    )


def with_waiting(rows, scope, code=""):
    """Annotate rows with ``waiting_since``: when the oldest translation began to wait (``None``: none waits).

    One that is not there, or not online, has waited since the original was first published, and not at all while that
    is offline; one that is behind, since the first change that it lacks. ``code`` narrows it to one language.
    """
    return rows.annotate(
        waiting_since=_by_languages(scope, code, _waiting_since, output_field=DateTimeField())
    )


def has_state(scope, state, code=""):
    """Return a condition for rows: in a language that the user may know of (or ``code``), it is a ``State``."""
    everywhere, own = _languages(scope, code)
    condition = Q(_has_state(state, everywhere))
    if own == everywhere:
        return condition
    return (Q(is_explorable=True) & condition) | Q(_has_state(state, own))


def is_translated_into(code):
    """Return a condition for rows: the original is in another language than ``code``."""
    return ~Q(locale__language_code=code)


def translations_behind(scope):
    """Return the translations (a queryset of ``Page``) that are behind and whose rows and cells a user may see."""
    pages = behind(Page.objects.filter(alias_of__isnull=True))
    if scope.sees_all:
        return pages
    originals = visible_originals(scope).filter(translation_key=OuterRef("translation_key"))
    if scope.has_all_languages:
        return pages.filter(Exists(originals))
    return pages.filter(
        Exists(originals.filter(is_explorable=True))
        | Q(Exists(originals), locale__language_code__in=scope.codes)
    )


def in_order(rows, ordering):
    """Sort rows by "title" or "waiting_since" ("-" in front turns it round); those that wait for nothing last."""
    name = ordering.removeprefix("-")
    by = Lower("shown_title") if name == "title" else F(name)
    first = by.desc(nulls_last=True) if ordering.startswith("-") else by.asc(nulls_last=True)
    return rows.order_by(first, "pk")


def _page_above():
    """Return the page that stands above the one of the outer query."""
    above = Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen)
    return Page.objects.filter(path=above).order_by()


def _explorable_members(scope):
    """Return the pages of the set of the outer query that the user sees in the page explorer."""
    return scope.explorable.filter(
        translation_key=OuterRef("translation_key"), alias_of__isnull=True
    ).order_by()


def _languages(scope, code):
    """Return the languages (lists of ``Locale``) of the cells of who sees the original, and of who does not."""
    return tuple(
        [locale for locale in locales if code in ("", locale.language_code)]
        for locales in (scope.locales, scope.own_locales)
    )


def _by_languages(scope, code, expression_for, output_field):
    """Return ``expression_for(locales)`` with the languages that fit each row."""
    everywhere, own = _languages(scope, code)
    if own == everywhere:
        return expression_for(everywhere)
    return Case(
        When(is_explorable=True, then=expression_for(everywhere)),
        default=expression_for(own),
        output_field=output_field,
    )


def _waiting_since(locales):
    late = behind(_translations_into(locales)).order_by("behind_since").values("behind_since")
    return Case(
        # No change is older than the first publication.
        When(Q(_lacks(locales, Page.objects.filter(live=True)), live=True), then=F("first_published_at")),
        default=Subquery(late[:1]),
        output_field=DateTimeField(),
    )


def _has_state(state, locales):
    if state == State.MISSING:
        return _lacks(locales, Page.objects.all())
    return Exists(with_states(_translations_into(locales)).filter(state=state))


def _translations_into(locales):
    """Return the translations of the page of the outer query in any of ``locales``."""
    return (
        Page.objects.filter(
            translation_key=OuterRef("translation_key"), locale__in=locales, alias_of__isnull=True
        )
        .exclude(pk=OuterRef("pk"))
        .order_by()
    )


def _lacks(locales, pages):
    """Return a condition: in one of ``locales``, none of ``pages`` translates the page of the outer query."""
    there = pages.filter(
        translation_key=OuterRef(OuterRef("translation_key")), locale=OuterRef("pk"), alias_of__isnull=True
    )
    return Exists(
        Locale.objects.filter(~Exists(there.order_by()), pk__in=[locale.pk for locale in locales])
        .exclude(pk=OuterRef("locale_id"))
        .order_by()
    )
