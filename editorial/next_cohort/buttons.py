"""Where the next cohort is started from: the cohort's screen, its pages, and the lists of both."""

from django.urls import path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from cohorts.models import CohortPage
from editorial.next_cohort.making import may_make_next
from editorial.next_cohort.views import UNDO_URL_NAME, URL_NAME, NextCohortView, UndoView
from leernetwerk.network.models import Cohort


@hooks.register("register_admin_urls")
def register_urls():
    """Give both screens an address."""
    return [
        path("cohorts/<int:pk>/next/", NextCohortView.as_view(), name=URL_NAME),
        path("cohorts/<int:pk>/undo/", UndoView.as_view(), name=UNDO_URL_NAME),
    ]


@hooks.register("register_record_header_buttons")
@hooks.register("register_snippet_listing_buttons")
def offer_on_record(record, user, next_url=None):
    """Return the button for a cohort, on its screen and in the list of cohorts."""
    return [next_button(record)] if isinstance(record, Cohort) and may_make_next(user, record) else []


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def offer_on_page(page, user, view_name=None, next_url=None):
    """Yield the button for the page of a cohort, in its header and in lists of pages."""
    if page.pk is None or not issubclass(page.specific_class, CohortPage):
        return
    cohort = page.specific.cohort
    if may_make_next(user, cohort):
        yield next_button(cohort)


def next_button(cohort):
    """Return the button that leads to the form."""
    return Button(_("Next cohort"), reverse(URL_NAME, args=[cohort.pk]), icon_name="group", priority=25)
