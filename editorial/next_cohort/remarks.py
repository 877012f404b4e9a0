"""What was made with a next cohort, and what somebody still has to look at, in words."""

import json

from django.utils import formats
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from editorial.next_cohort.names import replaced
from leernetwerk.network.readable import language_name
from leernetwerk.network.record_pages import pages_of
from leernetwerk.pages.truth.states import behind
from leernetwerk.pages.words import word_fields


def summary(made):
    """Return what was made (``str``), of a :class:`~editorial.next_cohort.making.NextCohort`."""
    parts = [page_words(made.cohort_pages)] if made.cohort_pages else []
    if made.call:
        parts.append(_("a call with %(pages)s") % {"pages": page_words(made.call_pages)})
    if made.series:
        parts.append(number_words(made.series, made.sessions))
    text = _("“%(cohort)s” has been made from “%(previous)s”. Nothing of it is online yet.")
    text %= {"cohort": made.cohort, "previous": made.previous}
    return " ".join(
        [text, _("Made as drafts: %(parts)s.") % {"parts": ", ".join(parts)}] if parts else [text]
    )


def page_words(pairs):
    """Return how many pages were made, and in which languages (``str``)."""
    languages = ", ".join(language_name(new.locale.language_code) for _old, new in pairs)
    if not pairs:
        return _("no pages")
    text = ngettext("%(number)d page (%(languages)s)", "%(number)d pages (%(languages)s)", len(pairs))
    return text % {"number": len(pairs), "languages": languages}


def number_words(series, sessions):
    """Return how many series and sessions were made (``str``)."""
    text = ngettext("%(number)d series of sessions", "%(number)d series of sessions", len(series))
    several = ngettext("%(number)d session", "%(number)d sessions", len(sessions))
    return _("%(series)s with %(sessions)s") % {
        "series": text % {"number": len(series)},
        "sessions": several % {"number": len(sessions)},
    }


def to_check(made):
    """Return what has to be looked at before a next cohort is announced (list of ``str``)."""
    return [
        *old_names(made),
        *call_remarks(made),
        *session_remarks(made),
        *translation_remarks(made),
        *missing_pages(made),
        _("The participants: none were taken along."),
    ]


def old_names(made):
    """Tell on which new pages the name of the previous cohort still stands."""
    pages = [page for page in made.pages if names_previous(page, made.previous)]
    if not pages:
        return []
    listed = ", ".join(f"“{page.title}” ({language_name(page.locale.language_code)})" for page in pages)
    return [_("Texts that still name the previous cohort: %(pages)s.") % {"pages": listed}]


def names_previous(page, previous):
    """Tell whether the words of ``page`` name the cohort ``previous`` in its language."""
    name = previous.name.get(page.locale.language_code, "")
    words = [getattr(page, field) for field in ["title", *word_fields(type(page))]]
    text = " ".join(
        word if isinstance(word, str) else json.dumps(word.get_prep_value(), ensure_ascii=False)
        for word in words
    )
    return replaced(text.casefold(), name.casefold(), "\n") != text.casefold()


def call_remarks(made):
    """Tell the days of the new call."""
    if made.call is None:
        return []
    days = [formats.date_format(day) for day in (made.call.opens, made.call.closes)]
    text = _("The call: it opens on %(opens)s and closes on %(closes)s.")
    return [text % dict(zip(("opens", "closes"), days, strict=True))]


def session_remarks(made):
    """Tell what became of the sessions."""
    if made.sessions:
        first = min(session.date for session in made.sessions)
        text = _("The sessions: they were moved along, the first one to %(day)s, and have to be confirmed.")
        return [text % {"day": formats.date_format(first, "l j F Y")}]
    return [_("The sessions: there are none yet.")] if made.series else []


def translation_remarks(made):
    """Tell which translations were behind already, so that their copies are too."""
    old = {old.pk: new for old, new in made.cohort_pages + made.call_pages}
    pages = behind(Page.objects.filter(pk__in=old)).values_list("pk", flat=True)
    return [
        _("The translation “%(page)s”: that of the previous cohort was behind.") % {"page": old[key].title}
        for key in pages
    ]


def missing_pages(made):
    """Tell which pages were not made, because the user may not add them."""
    remarks = []
    for record, pairs in ((made.previous, made.cohort_pages), (made.previous_call, made.call_pages)):
        if record is None:
            continue
        left = pages_of(record).filter(alias_of__isnull=True).exclude(pk__in=[old.pk for old, _new in pairs])
        for page in left.select_related("locale"):
            remarks.append(
                _("%(language)s: no page like “%(page)s” was made; you may not add pages there.")
                % {"language": capfirst(language_name(page.locale.language_code)), "page": page.title}
            )
    return remarks
