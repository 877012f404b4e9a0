"""The tasks of the guide, in the order of the table of contents.

Each has a text in every language of the guide: ``templates/editorial/guide/tasks/<language>/<key>.html``.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

LANGUAGES = ("nl", "en")


@dataclass(frozen=True)
class Task:
    """A task; ``key`` names its text and its place on the page."""

    key: str
    title: str


@dataclass(frozen=True)
class Chapter:
    """Tasks under one heading."""

    title: str
    tasks: tuple


CHAPTERS = (
    Chapter(
        _("Writing and publishing"),
        (
            Task("news-item", _("Publish a news item")),
            Task("picture", _("Add a picture with an alternative text")),
            Task("checks", _("Have your text checked")),
            Task("planning", _("Publish later, or until a certain day")),
            Task("approval", _("Ask for approval, and approve")),
            Task("locked", _("When a page is locked, or a colleague is in it")),
        ),
    ),
    Chapter(
        _("Two languages"),
        (
            Task("translate", _("Translate a page")),
            Task("behind", _("When a translation is behind")),
            Task("dates", _("Keep dates right in both languages")),
            Task("one-language", _("What readers see of a page that is only in Dutch")),
            Task("fixed-terms", _("Use fixed translations")),
        ),
    ),
    Chapter(
        _("Sessions, people and quotes"),
        (
            Task("sessions", _("Add sessions from a list")),
            Task("participants", _("Add participants from a list")),
            Task("quotes", _("Add quotes")),
            Task("next-cohort", _("Prepare the next cohort")),
        ),
    ),
    Chapter(
        _("Upkeep"),
        (
            Task("newer-file", _("Put a newer file in the place of a document")),
            Task("versions", _("Put back an earlier version")),
            Task("offline", _("Take a page offline and send visitors on")),
            Task("redirects", _("Redirects, and addresses that are not found")),
            Task("search", _("Help people find what they look for")),
        ),
    ),
)


def language_of_guide(code):
    """Return the language of the guide (``str``) for a reader of ``code``: theirs, or English where it has no guide."""
    base = (code or "").partition("-")[0]
    return base if base in LANGUAGES else "en"
