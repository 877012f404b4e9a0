"""The screens for synonyms and for the division of compounds."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from leernetwerk.network.readable import language_name
from search.adding import PrefilledCreateView
from search.index.receivers import MOST_AT_ONCE
from search.models import CompoundException, Synonym
from search.vocabulary.reindexing import items_with


class SynonymCreateView(PrefilledCreateView):
    """A new synonym."""

    prefilled = ("language", "words", "equivalent_language")


class SynonymViewSet(ModelViewSet):
    """Words that find others."""

    model = Synonym
    name = "search-synonyms"
    icon = "link"
    add_view_class = SynonymCreateView
    copy_view_enabled = False
    list_per_page = 50
    search_fields = ["words", "equivalents"]
    search_backend_name = None
    list_filter = ["language", "equivalent_language"]
    list_display = [
        "words",
        Column("language", label=_("Language"), accessor=lambda row: language_name(row.language)),
        "equivalents",
        Column(
            "equivalent_language",
            label=_("Language"),
            accessor=lambda row: language_name(row.equivalent_language),
        ),
        BooleanColumn("is_two_way", label=_("The other way around too")),
    ]
    panels = [
        HelpPanel(
            content=_(
                "Does the site say “session” where visitors type “meeting”? Then let the one find the other. The words "
                "of the glossary find each other by themselves, in both languages."
            )
        ),
        MultiFieldPanel([FieldPanel("words"), FieldPanel("language")], heading=_("Somebody types")),
        MultiFieldPanel(
            [FieldPanel("equivalents"), FieldPanel("equivalent_language")], heading=_("Search also looks for")
        ),
        FieldPanel("is_two_way"),
    ]


class ReindexedMixin:
    """Says how many pages hold the word, and when they are found by the new division."""

    def get_success_message(self, instance):
        return f"{super().get_success_message(instance)} {self.consequence(instance)}"

    @staticmethod
    def consequence(instance):
        """Return a sentence on the pages that hold the word."""
        number = items_with(instance.stem).live().count()
        if number > MOST_AT_ONCE:
            text = ngettext(
                "%(number)s page holds the word; it is read anew in the background, within some minutes.",
                "%(number)s pages hold the word; they are read anew in the background, within some minutes.",
                number,
            )
        else:
            text = ngettext(
                "%(number)s page holds the word and is found by it now.",
                "%(number)s pages hold the word and are found by it now.",
                number,
            )
        return text % {"number": number}


class CompoundCreateView(ReindexedMixin, PrefilledCreateView):
    """A new rule for a compound."""

    prefilled = ("word",)


class CompoundEditView(ReindexedMixin, generic.EditView):
    """Another division of a compound."""


class CompoundExceptionViewSet(ModelViewSet):
    """How single Dutch compounds are divided."""

    model = CompoundException
    name = "search-compounds"
    icon = "cut"
    add_view_class = CompoundCreateView
    edit_view_class = CompoundEditView
    copy_view_enabled = False
    list_per_page = 50
    search_fields = ["word", "parts"]
    search_backend_name = None
    list_display = [
        "word",
        Column("parts", label=_("Parts"), accessor=lambda row: row.parts or _("stays whole")),
    ]
    panels = [
        HelpPanel(
            content=_(
                "Search divides Dutch words by itself: who looks for “raad” finds “gemeenteraad” too. Where it divides "
                "a word wrongly, say here how it should, or that the word stays whole."
            )
        ),
        FieldPanel("word"),
        FieldPanel("parts"),
    ]
