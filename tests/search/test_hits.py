"""What the list of results tells of a page, and what it offers of other languages and spellings."""

import datetime

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from articles.models import NewsSectionPage
from tests.factories import pages
from tests.search.publishing import published
from tests.search.test_page import ENGLISH, ask, titles

pytestmark = pytest.mark.django_db


def elsewhere(soup):
    return [link.get_text() for link in soup.select(".elsewhere .hit__title a")]


def own(soup):
    return [link.get_text() for link in soup.select(".found__list > .hits .hit__title a")]


def test_a_hit_tells_its_type_its_date_and_the_way_to_it(client):
    published("Walvis", factory=pages.NewsItemPageFactory, date=datetime.date(2016, 5, 3))
    section = pages.section(NewsSectionPage)

    [hit] = ask(client, "walvis").select(".hit")

    assert hit.select_one(".tag").get_text() == "Nieuwsbericht"
    assert hit.select_one("time")["datetime"] == "2016-05-03"
    [step] = hit.select(".hit__way a")
    assert (step.get_text(), step["href"]) == (section.title, section.get_url())


def test_newer_news_comes_slightly_before_older_and_nothing_else_does(client):
    for factory, name in ((pages.NewsItemPageFactory, "nieuws"), (pages.ArticlePageFactory, "verhaal")):
        for year in (2026, 2010):
            published(f"Walvis {name}", factory=factory, date=datetime.date(year, 1, 1))

    def years(**values):
        return [time["datetime"][:4] for time in ask(client, "walvis", **values).select(".hit time")]

    assert years(type="newsitem") == ["2026", "2010"]
    # Among equals, what was indexed last comes first.
    assert years(type="article") == ["2010", "2026"]


def test_a_better_answer_comes_before_newer_news(client):
    published("Walvis", factory=pages.NewsItemPageFactory, date=datetime.date(2010, 1, 1))
    published(
        "Een verhaal met een walvis erin", factory=pages.NewsItemPageFactory, date=datetime.date(2026, 1, 1)
    )
    assert titles(ask(client, "walvis")) == ["Walvis", "Een verhaal met een walvis erin"]


def test_pages_in_the_other_language_have_a_heading_of_their_own_when_nothing_else_is_found(client):
    published("Whales at sea", "Much about whales.", language="en")

    soup = ask(client, "whales")

    assert elsewhere(soup) == ["Whales at sea"]
    assert soup.select_one(".elsewhere h2").get_text() == "In het Engels"
    assert soup.select_one(".elsewhere .hit__title")["lang"] == "en"
    assert {mark.get_text().lower() for mark in soup.select(".elsewhere mark")} == {"whales"}
    assert soup.select_one(".elsewhere a.more")["href"] == f"{ENGLISH}?q=whales"
    assert "Niets gevonden" in soup.get_text()


def test_at_most_three_are_offered_and_only_where_they_answer_better(client):
    for number in range(5):
        published(f"Walvis report {number}", language="en")
        published(f"Walvis {number}")

    assert elsewhere(ask(client, "walvis")) == []
    soup = ask(client, "walvis report")
    assert len(elsewhere(soup)) == 3
    assert len(own(soup)) == 5
    assert elsewhere(ask(client, "walvis report", type="article")) == []


def test_a_translation_of_what_was_found_is_not_offered_again(client):
    dutch = published("Walvis")
    published("Walvis report", language="en", translation_of=dutch)
    assert own(ask(client, "walvis report")) == ["Walvis"]
    assert elsewhere(ask(client, "walvis report")) == []


def test_what_the_reader_may_not_see_is_not_offered_in_the_other_language_either(client):
    page = published("Whales", language="en")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert elsewhere(ask(client, "whales")) == []


def test_where_little_is_found_a_commoner_spelling_is_offered(client):
    published("Een walvys")
    for number in range(6):
        published(f"Walvis {number}")

    soup = ask(client, "walvys")

    assert titles(soup) == ["Een walvys"]
    link = soup.select_one(".searched a")
    assert link.get_text() == "walvis"
    assert len(titles(BeautifulSoup(client.get(link["href"]).content, "html.parser"))) == 6
    assert ask(client, "walvis").select(".searched") == []


def test_a_word_of_the_dictionary_that_is_rare_is_no_slip(client):
    published("De kerk")
    for number in range(6):
        published(f"Het werk {number}")
    assert ask(client, "kerk").select(".searched") == []


def test_of_a_corrected_query_the_other_words_stay_as_they_were_typed(client):
    published("Walvisvaart door de schotten")

    soup = ask(client, "Walvisvart door de Schotten!")
    assert soup.select_one(".searched b").get_text() == "walvisvaart door de Schotten!"

    soup = ask(client, "Over de walvisvart?", as_typed="1")
    assert soup.select_one(".searched b").get_text() == "Over de walvisvaart?"


def test_as_typed_the_correction_is_offered_and_not_applied(client):
    published("Walvisvaart")
    soup = ask(client, "walvisvart", as_typed="1")
    assert titles(soup) == []
    assert soup.select_one(".searched a").get_text() == "walvisvaart"


def test_words_that_only_some_may_read_are_not_offered(client, django_capture_on_commit_callbacks):
    page = published("Walvisvaart en wijkteams")
    with django_capture_on_commit_callbacks(execute=True):
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    soup = ask(client, "walvisvart", as_typed="1")
    assert soup.select(".searched") == []
    assert "wijk" not in ask(client, "wijkgemeente").select_one(".nothing").get_text()


def test_a_compound_that_nothing_has_leads_to_its_parts(client):
    published("De gemeente")
    soup = ask(client, "wijkgemeente")
    assert soup.select_one(".nothing .chip").get_text() == "gemeente"


def test_parts_that_stand_there_in_another_form_are_offered_too(client):
    published("De begrippen")
    assert ask(client, "begrippenlijst").select_one(".nothing .chip").get_text() == "begrip"


def test_where_nothing_is_found_the_sections_are_offered(client):
    soup = ask(client, "qqqqqqqq")
    assert soup.select_one(f'.nothing a[href="{pages.section(NewsSectionPage).get_url()}"]')


@pytest.mark.parametrize("query", ["?!", "…", "\x00", '"', "🦭"])
def test_without_a_word_the_page_says_what_to_type(client, query):
    soup = ask(client, query)
    text = soup.select_one("main").get_text()
    assert "Geen woorden om op te zoeken" in text or not soup.select_one("#q")["value"]


def test_another_language_that_answers_no_better_comes_after_ones_own_hits(client):
    published("Walvis")
    published("Walvis at sea", language="en")

    soup = ask(client, "walvis")

    assert (own(soup), elsewhere(soup)) == (["Walvis"], ["Walvis at sea"])
    assert titles(soup) == ["Walvis", "Walvis at sea"]


def test_another_language_that_answers_better_comes_first(client):
    published("Walvis")
    published("Walvis report", language="en")
    assert titles(ask(client, "walvis report")) == ["Walvis report", "Walvis"]


def marks(element):
    return [mark.get_text() for mark in element.select("mark")]


@pytest.mark.parametrize(
    ("query", "title", "found"),
    [
        ("meedoen", "Doe mee", ["Doe", "mee"]),
        ("meedoen", "Doe met ons mee", ["Doe", "mee"]),
        ("inschrijven", "Een boek om in te schrijven", ["in", "schrijven"]),
        ("backup", "Een back-up maken", ["back", "up"]),
        ("mbt", "Iets m.b.t. taal", ["m", "b", "t"]),
        ("doen", "Doe mee", ["Doe"]),
    ],
)
def test_a_word_of_several_words_is_marked_as_a_whole(client, query, title, found):
    page = published(title, f"Kom kijken: {title}.", lead="Een begin.")
    [hit] = [hit for hit in ask(client, query).select(".hit") if hit.select(f'a[href="{page.get_url()}"]')]
    assert marks(hit.select_one(".hit__title")) == found
    assert marks(hit.select_one(".hit__extract")) == found


def test_an_extract_says_more_than_the_title(client):
    published("Walvis in Oss", "<p>Walvis in Oss</p>", lead="Een groot dier.")
    assert ask(client, "walvis").select_one(".hit__extract").get_text() == "Een groot dier."


def test_after_a_mere_name_follows_what_the_page_is_about(client):
    published("Dieren", "<p>Oss en Goes</p>", lead="Een groot dier.")
    extract = ask(client, "goes").select_one(".hit__extract")
    assert extract.get_text() == "Oss en Goes … Een groot dier."
    assert marks(extract) == ["Goes"]
