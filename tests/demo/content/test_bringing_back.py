"""Loading the demo again: what was changed of it comes back, what is somebody else's stays."""

import datetime

import pytest
import time_machine
from django.apps import apps
from django.utils import timezone
from wagtail.models import Locale, Page, Revision

from articles.models import ArticlePage, NewsItemPage, NewsSectionPage
from demo.loading import load
from demo.models import DemoItem
from home.models import Navigation
from leernetwerk.accounts.models import User
from leernetwerk.media.models import Document, Image
from leernetwerk.network.models import Cohort, Quote, Session, Theme
from search.models import PromotedPage, Promotion, Synonym
from tests.factories.network import ThemeFactory
from tests.factories.pages import NewsItemPageFactory
from tests.factories.search import SynonymFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.usefixtures("demo")]

TITLE = "Drie rondes van twintig minuten"


def everything():
    """Return what there is: primary keys by model, and how often each was changed."""
    models = [Page, Image, Document, User, DemoItem, Navigation, Promotion, PromotedPage, Synonym]
    models += apps.get_app_config("network").get_models()
    found = {model: set(model.objects.values_list("pk", flat=True)) for model in models}
    return found | {Revision: Revision.objects.count()}


def dutch(model, slug):
    return model.objects.get(slug=slug, locale=Locale.objects.get(language_code="nl"))


@pytest.fixture
def development(settings):
    settings.DEBUG = True


@pytest.mark.usefixtures("development")
def test_loading_again_changes_nothing():
    before = everything()
    load()
    assert everything() == before


@pytest.mark.usefixtures("development")
def test_what_was_edited_or_deleted_comes_back_without_duplicates():
    before = everything()
    page = dutch(NewsItemPage, "drie-rondes-van-twintig-minuten")
    page.title, page.slug, page.body, page.themes = "Changed", "changed", [], []
    page.save_revision().publish()
    case = dutch(ArticlePage, "geld-volgt-waarde")
    case.lead = "A draft"
    case.save_revision()
    dutch(NewsItemPage, "vijf-jaar-zon-in-breda").unpublish()
    dutch(NewsItemPage, "tweede-groep-van-start").delete()
    cohort = Cohort.objects.get(slug="anders-werken-eerste-groep")
    cohort.number_of_meetings = 3
    cohort.programme.remove(cohort.programme.first())
    cohort.save()
    Quote.objects.filter(person__isnull=True, organisation__isnull=True, function={}).delete()
    Document.objects.first().delete()
    session = Session.objects.get(date="2016-06-20")
    session.date = datetime.date(2016, 6, 27)
    session.save()

    load()

    page = NewsItemPage.objects.get(pk=page.pk)
    assert (page.title, page.slug) == (TITLE, "drie-rondes-van-twintig-minuten")
    assert page.get_latest_revision_as_object().title == TITLE
    assert page.body
    assert {theme.slug for theme in page.themes.all()} == {"samen-in-de-wijk", "leren-in-de-praktijk"}
    case.refresh_from_db()
    assert not case.has_unpublished_changes
    assert "A draft" not in (case.lead, case.get_latest_revision_as_object().lead)
    assert dutch(NewsItemPage, "vijf-jaar-zon-in-breda").live
    assert dutch(NewsItemPage, "tweede-groep-van-start").live
    cohort = Cohort.objects.get(pk=cohort.pk)
    assert (cohort.number_of_meetings, cohort.programme.count()) == (8, 7)
    session.refresh_from_db()
    assert (session.date, session.previous_date) == (datetime.date(2016, 6, 20), None)
    after = everything()
    assert {model: len(found) for model, found in after.items() if model is not Revision} == {
        model: len(found) for model, found in before.items() if model is not Revision
    }


@pytest.mark.usefixtures("development")
def test_what_is_somebody_elses_stays_as_it_is():
    section = NewsSectionPage.objects.get(locale__language_code="nl")
    own = NewsItemPageFactory(parent=section, title="Ours", slug="ours")
    deleted = dutch(NewsItemPage, "vier-leersessies-in-het-najaar")
    translation_key = deleted.translation_key
    deleted.delete()
    namesake = NewsItemPageFactory(parent=section, title="Namesake", slug="vier-leersessies-in-het-najaar")
    DemoItem.objects.get(key="theme/waarde-en-geld").delete()
    theme = Theme.objects.get(slug="waarde-en-geld")
    theme.name = {"nl": "Ons eigen thema"}
    theme.save()
    another = ThemeFactory(name={"nl": "Iets anders"})

    load()

    assert NewsItemPage.objects.get(pk=own.pk).title == "Ours"
    assert NewsItemPage.objects.get(pk=namesake.pk).title == "Namesake"
    assert (
        NewsItemPage.objects.get(translation_key=translation_key).slug == "vier-leersessies-in-het-najaar-2"
    )
    assert str(Theme.objects.get(pk=theme.pk)) == "Ons eigen thema"
    assert Theme.objects.get(slug="waarde-en-geld-2").name["nl"] == "Waarde en geld"
    assert Theme.objects.filter(pk=another.pk).exists()


@pytest.mark.usefixtures("development")
def test_weeks_later_the_days_to_come_are_to_come_again_and_nothing_is_called_moved():
    before = everything()
    moved = Session.objects.filter(previous_date__isnull=False)
    assert moved.count() == 1
    with time_machine.travel(timezone.now() + datetime.timedelta(days=45)):
        load()
        today = timezone.localdate()
        series = Session.objects.filter(series__pilot_area__slug="proeftuin-noorderhout")
        assert series.upcoming(today).count() == 4
    assert moved.count() == 1
    assert everything()[Session] == before[Session]


@pytest.mark.usefixtures("development")
def test_what_an_editor_told_search_before_stays():
    DemoItem.objects.filter(key__startswith="synonym/").delete()
    Synonym.objects.all().delete()
    own = SynonymFactory(words="bijeenkomst", equivalents="sessie, dag")

    load()

    own.refresh_from_db()
    assert own.equivalents == "sessie, dag"
    assert not Synonym.objects.filter(words__startswith="bijeenkomst,").exists()
    assert Synonym.objects.count() > 1
