"""What the rows of the matrix can be narrowed to."""

import operator
from functools import reduce

from django import forms
from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Page, get_page_models
from wagtail_localize.models import StringTranslation

from editorial.matrix.originals import has_state, is_translated_into
from editorial.matrix.words import lacking_words
from leernetwerk.network.readable import language_name
from leernetwerk.pages.truth.states import State

MINE = "mine"


class ScopedFilterSet(WagtailFilterSet):
    """Filters for what a user may see, a ``Scope``; with a choice of languages where there are more than two."""

    def __init__(self, *args, scope, **kwargs):
        # The view hands over what is filtered.
        super().__init__(*args, queryset=Page.objects.none(), **kwargs)
        self.scope = scope
        if len(scope.locales) > 2:
            self.filters["language"] = choice(
                _("Language"), [(code, language_name(code)) for code in self.language_codes()]
            )
            self.filters["language"].method = self.filter_language

    def language_codes(self):
        """Return the codes of the languages to choose from."""
        return [locale.language_code for locale in self.scope.locales]

    @property
    def chosen_language(self):
        """The code of the language that was chosen; "" for none."""
        return self.form.cleaned_data.get("language") or "" if self.form.is_valid() else ""

    def filter_language(self, queryset, name, value):
        """Keep what can be translated into a language."""
        raise NotImplementedError


def choice(label, choices, widget=forms.RadioSelect, **options):
    """Return a filter with one of ``choices`` or all."""
    return ChoiceFilter(label=label, choices=choices, empty_label=_("All"), widget=widget, **options)


class MatrixFilterSet(ScopedFilterSet):
    """Rows of a section, a type, a state, a language, or of one's own."""

    section = choice(_("Section"), [], forms.Select, method="filter_section")
    type = choice(_("Type"), [], forms.Select, method="filter_type")
    state = choice(_("State"), [], method="filter_state")
    mine = choice(_("Mine"), [(MINE, _("Mine"))], method="filter_mine")

    def __init__(self, *args, sections, **kwargs):
        super().__init__(*args, **kwargs)
        self.sections = sections
        self.filters["section"].extra["choices"] = [(one.key, one.title) for one in sections.all]
        self.filters["type"].extra["choices"] = type_choices()
        self.filters["state"].extra["choices"] = state_choices()

    def filter_section(self, queryset, name, value):
        """Keep the section itself and what stands below it."""
        paths = [Q(path__startswith=path) for path in self.sections.paths_of(value)]
        return queryset.filter(reduce(operator.or_, paths)) if paths else queryset.none()

    def filter_type(self, queryset, name, value):
        """Keep the pages of one type."""
        app_label, model_name = value.split(".")
        return queryset.filter(content_type__app_label=app_label, content_type__model=model_name)

    def filter_state(self, queryset, name, value):
        """Keep what stands so in a language, the chosen one if there is."""
        return queryset.filter(has_state(self.scope, State(value), self.chosen_language))

    def filter_language(self, queryset, name, value):
        return queryset.filter(is_translated_into(value))

    def filter_mine(self, queryset, name, value):
        """Keep the rows of which the user owns a page, or was the last to save one or to translate one of its texts."""
        user = self.scope.user
        typed = StringTranslation.objects.filter(
            context__object_id=OuterRef("translation_key"), locale=OuterRef("locale"), last_translated_by=user
        )
        members = Page.objects.filter(
            Q(owner=user) | Q(latest_revision__user=user) | Exists(typed),
            translation_key=OuterRef("translation_key"),
            alias_of__isnull=True,
        )
        return queryset.filter(Exists(members.order_by()))


class WordsFilterSet(ScopedFilterSet):
    """Records of a kind, lacking a language, or of one's own."""

    kind = choice(_("Type"), [], forms.Select, method="filter_kind")
    mine = choice(_("Mine"), [(MINE, _("Mine"))], method="filter_mine")

    def __init__(self, *args, models, **kwargs):
        super().__init__(*args, **kwargs)
        kinds = [(model._meta.model_name, capfirst(model._meta.verbose_name)) for model in models]
        self.filters["kind"].extra["choices"] = sorted(kinds, key=lambda pair: pair[1].casefold())

    def language_codes(self):
        return [locale.language_code for locale in self.scope.own_locales]

    def filter_kind(self, queryset, name, value):
        """Keep one kind of record."""
        return queryset if queryset.model._meta.model_name == value else queryset.none()

    def filter_language(self, queryset, name, value):
        return queryset & lacking_words(queryset.model, [value])

    def filter_mine(self, queryset, name, value):
        """Keep the records that the user was the last to save."""
        return queryset.filter(latest_revision__user=self.scope.user)


def type_choices():
    """Return the page types to choose from: pairs of a label ("app.model") and a name, by name."""
    models = [model for model in get_page_models() if model is not Page and not model._meta.abstract]
    choices = [(model._meta.label_lower, str(model.get_verbose_name())) for model in models]
    return sorted(choices, key=lambda pair: pair[1].casefold())


def state_choices():
    """Return the states to choose from; that of a machine only where one is set up."""
    has_machine = getattr(settings, "WAGTAILLOCALIZE_MACHINE_TRANSLATOR", None)
    return [(state.value, state.label) for state in State if state != State.MACHINE or has_machine]
