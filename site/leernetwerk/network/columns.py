"""Columns of the lists of records."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, StatusTagColumn

from leernetwerk.network.permissions import words_of
from leernetwerk.network.readable import readable


def written_languages(record):
    """Return for each configured language whether all words of ``record`` that exist at all exist in it: ``dict``."""
    texts = [getattr(record, field.name) for field in words_of(type(record))]
    written = [text for text in texts if text]
    return {
        code: bool(written) and all(code in text for text in written) for code, _name in settings.LANGUAGES
    }


class LanguagesColumn(Column):
    """Says in which languages the words are there: "nl ✓ en –"."""

    def __init__(self):
        super().__init__("languages", label=_("Languages"), accessor=self.summary, width="10%")

    @staticmethod
    def summary(record):
        """Return the languages of ``record`` with a tick or a dash."""
        return " ".join(f"{code} {'✓' if done else '–'}" for code, done in written_languages(record).items())


class PagesColumn(Column):
    """Says for each language whether the record's page is live, a draft or missing."""

    def __init__(self):
        super().__init__("pages", label=_("Pages"), accessor=self.summary, width="15%")

    @staticmethod
    def summary(record):
        """Return the state of the page in each language; expects the pages and locales to be prefetched."""
        states = {page.locale.language_code: page.live for page in record.pages.all()}
        names = {True: _("live"), False: _("draft"), None: "–"}
        return ", ".join(f"{code} {names[states.get(code)]}" for code, _name in settings.LANGUAGES)


class ValueColumn(Column):
    """Shows a value in words: a date, a time, a text per language."""

    def get_value(self, instance):
        value = super().get_value(instance)
        return "" if value is None else readable(value)


class StatusColumn(StatusTagColumn):
    """Shows the status of a session or call as a tag, filled in when it is confirmed."""

    def __init__(self):
        super().__init__(
            "status",
            label=_("Status"),
            accessor="get_status_display",
            sort_key="status",
            primary=lambda record: record.status == "confirmed",
        )
