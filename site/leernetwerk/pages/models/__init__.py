"""The classes that page types are made from."""

from leernetwerk.pages.models.base import BasePage
from leernetwerk.pages.models.content import ContentPage
from leernetwerk.pages.models.record_page import RecordPageMixin
from leernetwerk.pages.models.section import SectionPage
from leernetwerk.pages.models.truth import PublishedWords, TranslationPin, VersionPin, WordsChange

__all__ = [
    "BasePage",
    "ContentPage",
    "PublishedWords",
    "RecordPageMixin",
    "SectionPage",
    "TranslationPin",
    "VersionPin",
    "WordsChange",
]
