"""Makes the page of a record in a language, as a draft with the record's name for a title."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.log_actions import log

from leernetwerk.network.models import Call
from leernetwerk.network.readable import language_name
from leernetwerk.network.record_pages import pages_of, record_pages
from leernetwerk.network.record_places import place_for


class CannotMakeDraft(Exception):
    """The page cannot be made; the message says why, in the active language."""


class NoWords(CannotMakeDraft):
    """The record has no name in that language yet."""


class NoPlace(CannotMakeDraft):
    """There is no page in that language below which it belongs, or the user may add nothing there."""


def page_title(record, language):
    """Return the title of a record's page in ``language`` (``str``); "" when the record has no words in it."""
    if not isinstance(record, Call):
        return record.name.text(language)
    cohort = record.cohort.name.text(language)
    with override(language):
        return _("Join %(cohort)s") % {"cohort": cohort} if cohort else ""


@transaction.atomic
def make_page_draft(record, locale, user):
    """Make and return the draft page of ``record`` in ``locale``; the one there is already, when there is one.

    It becomes a translation of the record's other pages and takes over the facts they carry. Raises
    :class:`NoWords` or :class:`NoPlace`.
    """
    pages = list(pages_of(record).filter(alias_of__isnull=True).order_by("pk"))
    existing = next((page for page in pages if page.locale_id == locale.pk), None)
    if existing is not None:
        return existing
    language = {"language": language_name(locale.language_code)}
    title = page_title(record, locale.language_code)
    if not title:
        raise NoWords(_("Give it a name in this language first: %(language)s.") % language)
    parent = place_for(record, locale)
    if parent is None:
        raise NoPlace(_("There is no page yet below which it belongs: %(language)s.") % language)
    if not parent.permissions_for_user(user).can_add_subpage():
        raise NoPlace(_("You may not add pages there: %(language)s.") % language)
    page = new_page(record, title, locale, pages[0] if pages else None)
    page.owner = user
    parent.add_child(instance=page)
    revision = page.save_revision(user=user)
    log(instance=page, action="wagtail.create", user=user, revision=revision, content_changed=True)
    return page


def new_page(record, title, locale, original):
    """Return the page, not stored: with the facts of ``original`` (a page of the record, or ``None``)."""
    link = record_pages(type(record))
    page = link.page_model(
        title=title, draft_title=title, locale=locale, live=False, has_unpublished_changes=True
    )
    if original is not None:
        page.translation_key = original.translation_key
        for name in page.facts:
            value = getattr(original, name)
            setattr(page, name, list(value.all()) if hasattr(value, "all") else value)
    setattr(page, link.field_name, record)
    return page
