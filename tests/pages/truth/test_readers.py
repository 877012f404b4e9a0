"""What readers of a translation are told once its original has changed."""

from datetime import date, datetime, time, timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from leernetwerk.pages.models import TranslationPin, WordsChange
from leernetwerk.pages.truth.dismissal import dismiss
from tests.factories import pages
from tests.factories.accounts import SuperuserFactory
from tests.pages.truth.publishing import publish, publish_translation, translated
from tests.pages.words.translating import type_string

pytestmark = pytest.mark.django_db


def notice(client, page):
    """Return the element in which a page says that it is behind, or ``None``."""
    found = BeautifulSoup(client.get(page.get_url()).content, "html.parser")
    return next(
        (one for one in found.select("main .notice") if "was changed" in one.text or "gewijzigd" in one.text),
        None,
    )


def changed_on(day):
    """Put what was changed at noon of a day, and what was translated before it."""
    noon = timezone.make_aware(datetime.combine(day, time(12)))
    WordsChange.objects.update(changed_at=noon)
    TranslationPin.objects.update(source_as_of=noon - timedelta(days=1))


def test_readers_are_told_until_the_translation_is_published_again(client):
    dutch, english, translation = translated()
    assert notice(client, english) is None

    publish(dutch, lead="Andere inleiding")
    changed_on(date(2016, 3, 3))

    seen = notice(client, english)
    assert "The Dutch page was changed on 3 March 2016." in seen.text
    assert seen.a["href"] == dutch.get_url()
    assert (seen.a["hreflang"], seen.a.text) == ("nl", "Read it in Dutch")
    assert notice(client, dutch) is None

    type_string(translation, "Andere inleiding", "Another lead")
    publish_translation(translation)
    assert notice(client, english) is None


def test_the_notice_is_in_the_language_of_the_page(client):
    english = publish(pages.ArticlePageFactory(language="en", live=False))
    dutch = publish(pages.ArticlePageFactory(language="nl", translation_of=english, live=False))

    publish(english, lead="Something else")
    changed_on(date(2016, 3, 3))

    seen = notice(client, dutch)
    assert "De pagina in het Engels is gewijzigd op 3 maart 2016." in seen.text
    assert seen.a.text == "Lees het in het Engels"


def test_a_change_that_does_not_concern_the_translation_is_not_told(client):
    dutch, english, _translation = translated()
    publish(dutch, lead="Nederlandse inleidingen")

    dismiss(WordsChange.objects.get(), SuperuserFactory())

    assert notice(client, english) is None


def test_an_original_that_the_reader_may_not_see_is_not_linked(client):
    dutch, english, _translation = translated()
    publish(dutch, lead="Andere inleiding")
    dutch.unpublish()

    assert notice(client, english).a is None


def test_a_page_that_was_fetched_before_is_fetched_again_with_the_notice(client):
    dutch, english, _translation = translated()
    tag = client.get(english.get_url())["ETag"]
    assert client.get(english.get_url(), headers={"If-None-Match": tag}).status_code == 304

    publish(dutch, lead="Andere inleiding")

    assert client.get(english.get_url(), headers={"If-None-Match": tag}).status_code == 200


def test_a_preview_of_a_page_that_is_behind_says_so_too(client, rf):
    dutch, english, _translation = translated()
    publish(dutch, lead="Andere inleiding")

    response = english.make_preview_request(original_request=None)

    assert b"The Dutch page was changed on" in response.content
