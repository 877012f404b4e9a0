"""What the site knows about what a page refers to: looked up once, in a few queries, for all checks."""

import datetime
from dataclasses import dataclass, field

from django.urls import Resolver404, resolve
from wagtail.documents import get_document_model
from wagtail.models import PageViewRestriction

from editorial.checks.addresses import leads_somewhere, own_hosts, own_path, pages_at
from leernetwerk.delivery.keys import LARGEST_KEY
from leernetwerk.media.visibility import restricted_members
from leernetwerk.network.models import Call
from leernetwerk.network.models.call import CallState
from leernetwerk.pages.blocks.choosers import chosen_pages

ENDED = (CallState.CLOSED, CallState.STARTED, CallState.CANCELLED)


@dataclass(frozen=True)
class KnownPage:
    """A page that is linked to. ``is_live`` and ``is_private`` are those of the version that readers get."""

    title: str
    is_live: bool = True
    is_private: bool = False


@dataclass
class Known:
    """``pages`` and ``documents`` by primary key (a missing one is gone), addresses of this site by what was typed.

    A document is known with its title if a stranger may have it, else with ``None``. An address is known with the
    title of its page, with "" if something else answers there, or with ``None`` if nothing does. ``closed`` is the
    last day (``datetime.date``) of the calls that the page is about when all have ended, else ``None``.
    """

    pages: dict = field(default_factory=dict)
    documents: dict = field(default_factory=dict)
    addresses: dict = field(default_factory=dict)
    is_private: bool = False
    closed: datetime.date | None = None


def look_up(draft, page, today):
    """Return what is :class:`Known` about ``page`` and all that its ``draft`` refers to, on ``today`` (a ``date``)."""
    documents = {link.document for link in draft.links if link.document}
    addresses = addresses_of(draft.links)
    documents |= {key for key in map(document_at, addresses.values()) if key}
    known = Known(
        pages=known_pages({link.page for link in draft.links if link.page}, draft.language),
        documents=known_documents(documents),
        closed=closing_day(page, today),
    )
    if any(one.is_private for one in known.pages.values()) or None in known.documents.values():
        known.is_private = is_private(page)
    known.addresses = known_addresses(addresses, known.documents)
    return known


def storable(keys):
    """Return those of ``keys`` that a database can look for: a list."""
    return [key for key in keys if isinstance(key, int) and key <= LARGEST_KEY]


def known_pages(keys, language):
    """Return a :class:`KnownPage` for each of ``keys`` that exists, as a reader of ``language`` gets it."""
    known = {}
    for page in filter(None, chosen_pages(storable(keys))):
        version = page.versions.get(language) or page.versions.get(page.locale.language_code)
        known[page.pk] = KnownPage(
            (version or page).title, version is not None, bool(version and version.is_private)
        )
    return known


def known_documents(keys):
    """Return the title, or ``None`` where strangers may not have it, of each document that exists (key → title)."""
    documents = get_document_model().objects.filter(pk__in=storable(keys))
    if not keys:
        return {}
    known = dict(documents.values_list("pk", "title"))
    closed = restricted_members(documents).values_list("pk", flat=True)
    return known | dict.fromkeys(closed) if known else known


def addresses_of(links):
    """Return the addresses of this site among ``links``: what was typed → path."""
    typed = {link.address for link in links if link.address}
    # Nothing to ask the database for a page without addresses.
    hosts = own_hosts() if typed else set()
    paths = {address: own_path(address, hosts) for address in typed}
    return {address: path for address, path in paths.items() if path}


def document_at(path):
    """Return the primary key of the document that is served at ``path``, or ``None``."""
    try:
        match = resolve(path)
    except Resolver404:
        return None
    return match.kwargs.get("document_id") if match.url_name == "wagtaildocs_serve" else None


def known_addresses(addresses, documents):
    """Return what answers at each of ``addresses`` (typed → path), as :class:`Known` keeps it."""
    titles = pages_at(addresses.values())
    known = {}
    for address, path in addresses.items():
        key = document_at(path)
        if path in titles:
            known[address] = titles[path]
        elif key:
            known[address] = "" if key in documents else None
        else:
            known[address] = "" if leads_somewhere(path) else None
    return known


def is_private(page):
    """Tell whether strangers may not see ``page``, saved or not."""
    ancestors = [page.path[:end] for end in range(page.steplen, len(page.path) + 1, page.steplen)]
    return PageViewRestriction.objects.filter(page__path__in=ancestors).exists()


def closing_day(page, today):
    """Return the last closing day of the calls that ``page`` is about, or ``None`` while one has not ended."""
    calls = calls_of(page)
    if not calls or any(call.state(today) not in ENDED for call in calls):
        return None
    return max(call.closes for call in calls)


def calls_of(page):
    """Return the calls that ``page`` is about (a list), drafts left out."""
    if getattr(page, "call_id", None):
        calls = [page.call]
    elif getattr(page, "cohort_id", None):
        calls = list(Call.objects.filter(cohort=page.cohort_id))
    elif (
        cohorts := [cohort.pk for cohort in page.about_cohorts.all()]
        if hasattr(page, "about_cohorts")
        else []
    ):
        calls = list(Call.objects.filter(cohort__in=cohorts))
    else:
        return []
    return [call for call in calls if call.status != Call.Status.DRAFT]
