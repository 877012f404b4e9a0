"""What the rows of one screen show, added to the originals that the database found."""

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.db.models import BigIntegerField, Case, CharField, F, OuterRef, Subquery, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from wagtail.coreutils import get_content_type_label
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from leernetwerk.pages.truth.states import translation_states

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
    the translations in hand (see :func:`with_owners`).
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
    """Makes a :class:`Row` of each of ``originals`` (with titles and waiting) for a ``Scope``; takes two queries.

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
        return translation_states(self.originals, self.scope.locales, with_owners(Page.objects.all()))

    def _row(self, page):
        locales = self.scope.locales if page.is_explorable else self.scope.own_locales
        shown = [locale for locale in self.scope.locales if locale in locales or locale.pk == page.locale_id]
        pages = [self.states[page.pk, locale.pk].page for locale in shown if locale.pk != page.locale_id]
        owners = dict.fromkeys(one.owner_name for one in pages if one and one.owner_name)
        return Row(
            page=page,
            section=self.sections.title_of(page),
            owner=", ".join(owners),
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
        # That screen shows the title of the original.
        may_see = page.is_explorable or page.is_public
        if not may_see or not self.scope.may_start or not getattr(page, f"starts_in_{locale.pk}"):
            return ""
        return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def with_owners(pages):
    """Annotate a queryset of translations with ``owner_name``: who has each in hand, in words (``None``: nobody known).

    It is whoever worked at it last: saved its newest version, or typed its newest text on the translator's screen,
    which stores texts without a version of the page. When nobody did, it is who made the page.
    """
    typed = StringTranslation.objects.filter(
        context__object_id=OuterRef("translation_key"),
        locale=OuterRef("locale"),
        last_translated_by__isnull=False,
    ).order_by("-updated_at", "-pk")
    users = get_user_model().objects.filter(pk=OuterRef("in_hand_with"))
    # As a user is called everywhere.
    name = Coalesce(NullIf("name", Value("")), "email", output_field=CharField())
    return pages.annotate(
        typed_at=Subquery(typed.values("updated_at")[:1]),
        typed_by=Subquery(typed.values("last_translated_by")[:1]),
        in_hand_with=Case(
            When(typed_at__gt=F("latest_revision__created_at"), then=F("typed_by")),
            default=Coalesce("latest_revision__user", "typed_by", "owner", output_field=BigIntegerField()),
            output_field=BigIntegerField(),
        ),
        owner_name=Subquery(users.annotate(shown_name=name).values("shown_name")[:1]),
    )
