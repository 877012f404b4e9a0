"""What the rows of one screen show, added to the originals that the database found."""

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from wagtail.coreutils import get_content_type_label
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from leernetwerk.pages.truth.states import State, translation_states

ORIGINAL = "original"
DAY = 24 * 3600  # seconds


@dataclass(frozen=True)
class Cell:
    """How an original stands in one language: ``kind`` is a ``State`` or ``ORIGINAL``, ``label`` says it in words.

    ``url`` is where the user may work at the translation, ``start_url`` where he or she may start one; "" for neither.
    """

    kind: str
    label: str
    url: str = ""
    start_url: str = ""

    def __str__(self):
        return self.label


@dataclass(frozen=True)
class Row:
    """An original (``page``) as the matrix shows it.

    ``cells`` are by the code of the language; one that the user may not know of is not there. ``owner`` names who has
    the translations in hand (see :meth:`Rows.owners`).
    """

    page: Page
    section: str
    owner: str
    cells: dict[str, Cell]
    edit_url: str

    @property
    def title(self):
        """The title that the user may see, of the original where possible."""
        return self.page.shown_title

    @property
    def language(self):
        """The code of the language of the title."""
        return self.page.title_language

    @property
    def title_id(self):
        """The id of the element with the title."""
        return f"matrix-title-{self.page.pk}"

    @property
    def type(self):
        """The kind of page, in words."""
        return get_content_type_label(self.page.content_type)

    @property
    def waiting(self):
        """How long the oldest translation has waited, in words; "" when none waits."""
        since = self.page.waiting_since
        if since is None:
            return ""
        if (timezone.now() - since).total_seconds() < DAY:
            return _("less than a day")
        return timesince(since, depth=1)

    @property
    def waiting_since(self):
        """The day since when the oldest translation has waited (``date``), or ``None``."""
        since = self.page.waiting_since
        return timezone.localtime(since).date() if since else None


class Rows:
    """Makes a :class:`Row` of each of ``originals`` (with titles and waiting) for a ``Scope``; a query for each thing.

    ``sections`` are the ``Sections`` of the site.
    """

    def __init__(self, originals, scope, sections):
        self.originals = list(originals)
        self.scope = scope
        self.sections = sections

    def __iter__(self):
        return (self._row(page) for page in self.originals)

    @cached_property
    def states(self):
        """The ``TranslationState`` by (key of the original, key of the locale)."""
        return translation_states(self.originals, self.scope.locales)

    @cached_property
    def owners(self):
        """The name of who has a translation in hand, by the primary key of its page.

        It is whoever worked at it last: saved its newest version, or typed its newest text on the translator's screen,
        where texts are stored without a version of the page. When nobody did, it is who made the page.
        """
        keys = [state.page.pk for state in self.states.values() if state.page]
        typed = StringTranslation.objects.filter(
            context__object_id=OuterRef("translation_key"),
            locale=OuterRef("locale"),
            last_translated_by__isnull=False,
        ).order_by("-updated_at", "-pk")
        worked = Page.objects.filter(pk__in=keys).values_list(
            "pk",
            "owner",
            "latest_revision__user",
            "latest_revision__created_at",
            Subquery(typed.values("last_translated_by")[:1]),
            Subquery(typed.values("updated_at")[:1]),
        )
        last = {
            key: _last_worker(owner, (saved_at, saved_by), (typed_at, typed_by))
            for key, owner, saved_by, saved_at, typed_by, typed_at in worked
        }
        users = get_user_model().objects.in_bulk({user for user in last.values() if user})
        return {key: str(users[user]) for key, user in last.items() if user in users}

    @cached_property
    def places(self):
        """The pages below which missing translations would stand, by (translation key, key of the locale)."""
        keys = {
            page.parent_key
            for page in self.originals
            for locale in self.scope.locales
            if self._is_missing(page, locale)
        }
        if not keys:
            return {}
        pages = Page.objects.filter(translation_key__in=keys, alias_of__isnull=True)
        return {(page.translation_key, page.locale_id): page for page in pages}

    def _row(self, page):
        locales = self.scope.locales if page.is_explorable else self.scope.own_locales
        shown = [locale for locale in self.scope.locales if locale in locales or locale.pk == page.locale_id]
        pages = [self.states[page.pk, locale.pk].page for locale in shown if locale.pk != page.locale_id]
        owners = [self.owners.get(one.pk, "") for one in pages if one]
        return Row(
            page=page,
            section=self.sections.title_of(page),
            owner=", ".join(dict.fromkeys(owner for owner in owners if owner)),
            cells={locale.language_code: self._cell(page, locale) for locale in shown},
            edit_url=self._edit_url(page),
        )

    def _cell(self, page, locale):
        if locale.pk == page.locale_id:
            return Cell(ORIGINAL, _("original") if page.live else _("original, not online"))
        state = self.states[page.pk, locale.pk]
        if state.page is None:
            return Cell(state.state, state.label, start_url=self._start_url(page, locale))
        return Cell(state.state, state.label, url=self._edit_url(state.page))

    def _edit_url(self, page):
        return reverse("wagtailadmin_pages:edit", args=[page.pk]) if self.scope.may_change(page) else ""

    def _start_url(self, page, locale):
        """Return where a translation is started, for whom ``may_translate`` of that screen allows it."""
        place = self.places.get((page.parent_key, locale.pk))
        # That screen shows the title of the original.
        may_see = page.is_explorable or page.is_public
        if place is None or not may_see or not self.scope.may_start:
            return ""
        if not self.scope.may_change(page) and not self.scope.may_change(place):
            return ""
        return reverse("wagtail_localize:submit_page_translation", args=[page.pk])

    def _is_missing(self, page, locale):
        return locale.pk != page.locale_id and self.states[page.pk, locale.pk].state == State.MISSING


def _last_worker(owner, *work):
    """Return the last ``user`` of ``work``, pairs of a moment and a user; ``owner`` when there is none."""
    done = [(moment, user) for moment, user in work if moment and user]
    return max(done)[1] if done else owner
