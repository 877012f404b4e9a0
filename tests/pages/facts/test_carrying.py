"""A fact changed once is right in both languages at the same publish; words and drafts stay as they are."""

import datetime

import feedparser
import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, ReferenceIndex

from articles.models import ArticleAuthor, InterviewPage, NewsItemPage, NewsSectionPage
from home.models import HomePage
from tests.factories import network, pages
from tests.factories.accounts import SuperuserFactory
from tests.factories.media import ImageFactory
from tests.pages.editing import edit_url, form_data

pytestmark = pytest.mark.django_db

OLD, NEW = datetime.date(2020, 2, 3), datetime.date(2021, 4, 5)


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


@pytest.fixture
def dutch():
    page = pages.NewsItemPageFactory(date=OLD, title="Nieuws", slug="nieuws-een")
    page.save_revision().publish()
    return page


@pytest.fixture
def english(dutch):
    page = pages.NewsItemPageFactory(language="en", translation_of=dutch, title="News", slug="news-one")
    page.save_revision().publish()
    return page


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def publish(page, **values):
    """Publish new values of a page, as programs do."""
    page = fresh(page)
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()


def draft(page, **values):
    page = fresh(page)
    for name, value in values.items():
        setattr(page, name, value)
    return page.save_revision()


def test_new_translation_takes_the_facts_of_its_original(dutch):
    theme = network.ThemeFactory()
    publish(dutch, themes=[theme])

    english = pages.NewsItemPageFactory(language="en", translation_of=dutch)

    assert fresh(english).date == OLD
    assert list(fresh(english).themes.all()) == [theme]


def test_date_published_in_the_editor_is_right_in_english_at_once(admin, dutch, english):
    theme, image = network.ThemeFactory(), ImageFactory()
    changes = {"date": "2021-04-05", "themes": [theme.pk], "image": image.pk, "image_alt": "foto"}
    data = form_data(admin, edit_url(dutch), **changes) | {"action-publish": "action-publish"}
    before = english.revisions.count()

    assert admin.post(edit_url(dutch), data).status_code == 302

    page = fresh(english)
    assert (page.date, page.image, list(page.themes.all())) == (NEW, image, [theme])
    assert (page.title, page.lead) == (english.title, english.lead)
    assert page.revisions.count() == before
    assert "5 April 2021" in admin.get(page.url).content.decode()
    section = pages.section(NewsSectionPage, "en")
    assert "5 April 2021" in admin.get(section.url).content.decode()


def test_change_of_facts_dates_the_translation_for_feeds_and_the_sitemap(dutch, english):
    before = fresh(english).last_changed
    publish(dutch, title="Ander nieuws")
    assert fresh(english).last_changed == before

    publish(dutch, date=NEW)

    assert fresh(english).last_changed > before


def test_change_of_facts_is_the_moment_that_the_feed_gives(client, dutch, english):
    address = f"{pages.section(NewsSectionPage, 'en').get_url()}feed/atom/"
    [before] = feedparser.parse(client.get(address).content).entries

    with time_machine.travel(timezone.now() + datetime.timedelta(days=1), tick=False):
        publish(dutch, date=NEW)
    [after] = feedparser.parse(client.get(address).content).entries

    assert after.updated_parsed > before.updated_parsed


def test_rows_follow_in_their_order():
    people = [network.PersonFactory() for _number in range(3)]
    dutch = pages.ArticlePageFactory()
    english = pages.ArticlePageFactory(language="en", translation_of=dutch)
    publish(dutch, authors=[ArticleAuthor(person=person, sort_order=n) for n, person in enumerate(people)])
    assert [row.person for row in fresh(english).authors.all()] == people

    publish(dutch, authors=[ArticleAuthor(person=people[2], sort_order=0)])

    assert [row.person for row in fresh(english).authors.all()] == [people[2]]
    assert [row.person for row in fresh(dutch).authors.all()] == [people[2]]


def test_a_record_knows_the_pages_that_use_it_in_both_languages():
    person = network.PersonFactory()
    dutch = pages.ArticlePageFactory()
    english = pages.ArticlePageFactory(language="en", translation_of=dutch)

    publish(dutch, authors=[ArticleAuthor(person=person)])
    assert {page.pk for page, _uses in ReferenceIndex.get_grouped_references_to(person)} == {
        dutch.pk,
        english.pk,
    }

    publish(dutch, authors=[])
    assert list(ReferenceIndex.get_grouped_references_to(person)) == []


def test_what_is_cleared_is_cleared_in_both(dutch, english):
    publish(dutch, image=ImageFactory(), image_is_decorative=True, themes=[network.ThemeFactory()])
    assert fresh(english).image

    publish(dutch, image=None, image_is_decorative=False, themes=[])

    page = fresh(english)
    assert (page.image, page.image_is_decorative, list(page.themes.all())) == (None, False, [])


def test_last_row_is_cleared_in_both():
    dutch = pages.InterviewPageFactory()
    english = pages.InterviewPageFactory(language="en", translation_of=dutch)
    publish(
        dutch, interviewees=[InterviewPage.interviewees.rel.related_model(position=network.PositionFactory())]
    )
    assert fresh(english).interviewees.count() == 1

    publish(dutch, interviewees=[])

    assert fresh(english).interviewees.count() == 0


def test_draft_of_a_live_original_reaches_nobody(dutch, english):
    draft(dutch, date=NEW)

    assert fresh(dutch).date == fresh(english).date == OLD


def test_original_that_was_unpublished_leaves_a_live_translation_its_published_facts(admin, dutch, english):
    fresh(dutch).unpublish()
    data = form_data(admin, edit_url(dutch), date="2021-04-05")

    assert admin.post(edit_url(dutch), data).status_code == 302

    assert fresh(dutch).date == NEW
    assert fresh(english).date == OLD
    publish(dutch)
    assert fresh(english).date == NEW


def test_drafts_of_an_original_that_was_never_published_reach_translations_that_were_not_either(admin):
    dutch = pages.NewsItemPageFactory(live=False, date=OLD)
    dutch.save_revision()
    english = pages.NewsItemPageFactory(live=False, language="en", translation_of=dutch)

    admin.post(edit_url(dutch), form_data(admin, edit_url(dutch), date="2021-04-05"))

    assert fresh(english).date == NEW


def test_saving_one_fact_by_name_carries_it_alone(dutch, english):
    page = fresh(dutch)
    page.date, page.image = NEW, ImageFactory()

    page.save(update_fields=["date"])

    assert fresh(english).date == NEW
    assert fresh(english).image is None


def test_saving_one_fact_of_a_translation_by_name_changes_nothing(english):
    page = fresh(english)
    page.date = NEW

    page.save(update_fields=["date"])

    assert fresh(english).date == OLD


def test_carrying_that_fails_leaves_both_unchanged(dutch, english, monkeypatch):
    def fail(page):
        raise ValidationError("not now")

    monkeypatch.setattr(NewsItemPage, "store_carried_facts", fail)
    with pytest.raises(ValidationError):
        publish(dutch, date=NEW)

    assert fresh(dutch).date == fresh(english).date == OLD


def test_section_carries_its_facts_too():
    home, image = pages.section(HomePage), ImageFactory()

    publish(home, social_image=image)

    assert pages.section(HomePage, "en").social_image == image


def test_history_of_a_translation_says_who_changed_its_facts(admin, dutch, english):
    data = form_data(admin, edit_url(dutch), date="2021-04-05") | {"action-publish": "action-publish"}
    admin.post(edit_url(dutch), data)
    user = PageLogEntry.objects.filter(page=dutch).latest("timestamp").user

    history = admin.get(reverse("wagtailadmin_pages:history", args=[english.pk])).content.decode()

    assert "Facts were taken over from the original." in history
    assert PageLogEntry.objects.get(page=english, action="leernetwerk.facts_carried").user == user
