"""Brings the demo content into the database, or back into it."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from demo import accounts
from demo.files import library
from demo.pages import front, pins, plans, reports
from demo.pages.build import PageBuilder
from demo.pictures.catalogue import PICTURES
from demo.records import (
    applicants,
    communities,
    figures,
    forms,
    joining,
    learning_sessions,
    meetings,
    organisations,
    people,
    pilot_areas,
    printed,
    publications,
    quotes,
    searching,
    series,
    taxonomy,
)
from demo.store import Store
from leernetwerk.delivery.progress import progress


def load():
    """Make what is missing of the demo and put right what was changed of it; leave everything else alone.

    Days that lie near today are counted from the day of loading. Drawing and writing files needs no database, so
    it comes before the one transaction in which everything changes at once. The pictures are sized afterwards, by
    the background work.
    """
    today = timezone.localdate()
    store = Store()
    pictures = {name: library.make_picture(store, name) for name in progress(PICTURES, "Drawing pictures")}
    documents = {
        name: library.make_document(store, name) for name in progress(library.DOCUMENTS, "Writing files")
    }
    # Names that are made from words are made from Dutch ones, whoever's language is active.
    with override("nl"), transaction.atomic():
        users = accounts.keep_accounts() if accounts.are_allowed() else {}
        for name in progress(PICTURES, "Storing pictures"):
            library.keep_picture(store, name, pictures[name])
        for name in library.DOCUMENTS:
            library.keep_document(store, name, documents[name])
        keep_records(store, today)
        applicants.keep_applicants(store, users)
        keep_pages(store, today, accounts.owners(users))


def keep_records(store, today):
    """Keep the records, those that others name first."""
    taxonomy.keep_taxonomy(store)
    organisations.keep_organisations(store)
    people.keep_people(store)
    figures.keep_figures(store)
    communities.keep_communities(store, today)
    pilot_areas.keep_pilot_areas(store)
    series.keep_series(store)
    meetings.keep_meetings(store, today)
    learning_sessions.keep_learning_sessions(store, today)
    publications.keep_publications(store)
    quotes.keep_quotes(store)
    searching.keep_synonyms(store)
    forms.keep_forms(store)
    joining.keep_joining(store)
    printed.keep_printed(store)


def keep_pages(store, today, owners):
    """Keep the pages: first all of them, so that each can be linked to, then what stands on them."""
    planned = plans.all_plans(today)
    builder = PageBuilder(store, planned, owners)
    for job in progress(builder.jobs, "Making pages"):
        builder.ensure(*job)
    for job in progress(builder.jobs, "Publishing pages"):
        builder.fill(*job)
    reports.link_reports(store)
    front.keep_front(store)
    pins.keep_pins(planned)
    searching.keep_promotions(store)
