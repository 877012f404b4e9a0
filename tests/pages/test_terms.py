"""Terms and abbreviations are explained where a page first uses them."""

import pytest
from bs4 import BeautifulSoup
from django.utils.translation import override

from home.models import GlossaryPage
from leernetwerk.pages.terms import PageTerms
from tests.factories import network, pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def terms():
    network.TermFactory(
        slug="zelfsturing",
        name={"nl": "zelfsturing", "en": "self-management"},
        explanation={"nl": "Zelf beslissen over het werk.", "en": "Deciding for oneself."},
    )
    network.TermFactory(
        slug="cop",
        name={"nl": "community of practice", "en": "community of practice"},
        abbreviation="CoP",
        explanation={"nl": "Een groep die van elkaars praktijk leert."},
    )
    with override("nl"):
        yield PageTerms("/nl/begrippen/")


def test_first_use_leads_to_the_glossary(terms):
    html = terms.explain("<p>Over Zelfsturing. En nog eens zelfsturing.</p>")

    assert html == (
        '<p>Over <a class="term" href="/nl/begrippen/#zelfsturing" title="Zelf beslissen over het werk.">'
        "Zelfsturing</a>. En nog eens zelfsturing.</p>"
    )


def test_a_page_explains_once_over_all_its_blocks(terms):
    assert "term" in terms.explain("<p>zelfsturing</p>")
    assert terms.explain("<p>zelfsturing</p>") == "<p>zelfsturing</p>"


def test_an_abbreviation_says_what_it_stands_for(terms):
    assert terms.explain("<p>De CoP.</p>") == '<p>De <abbr title="community of practice">CoP</abbr>.</p>'


def test_an_abbreviation_is_told_from_a_word_by_its_capitals(terms):
    assert terms.explain("<p>cop</p>") == "<p>cop</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Zelfsturing</h2>",
        '<p><a href="/x/">zelfsturing</a></p>',
        '<p><a href="/x/"><b>zelfsturing</b></a></p>',
        '<p title="zelfsturing">niets</p>',
        "<p>zelfsturingen</p>",
        "<p>onzelfsturing</p>",
    ],
)
def test_headings_links_attributes_and_longer_words_stay(terms, html):
    assert terms.explain(html) == html


def test_text_that_looks_like_markup_stays_text(terms):
    html = terms.explain("<p>zelfsturing &lt;script&gt;alert(1)&lt;/script&gt; &amp; meer</p>")

    assert "<script>" not in html
    assert html.endswith("&lt;script&gt;alert(1)&lt;/script&gt; &amp; meer</p>")


def test_words_of_the_glossary_cannot_break_out():
    network.TermFactory(name={"nl": "sluw"}, explanation={"nl": '"><script>alert(1)</script>'})
    network.TermFactory(name={"nl": '" onmouseover="alert(1)'}, abbreviation="XSS")
    with override("nl"):
        html = PageTerms("/nl/begrippen/").explain("<p>sluw XSS</p>")

    link, abbreviation = BeautifulSoup(html, "html.parser").p.find_all(True)
    assert link["title"] == '"><script>alert(1)</script>'
    assert abbreviation.attrs == {"title": '" onmouseover="alert(1)'}


def test_only_words_of_the_active_language_count():
    network.TermFactory(name={"en": "gift"}, explanation={"en": "A present."})
    with override("nl"):
        assert PageTerms("/nl/begrippen/").explain("<p>gift</p>") == "<p>gift</p>"


def test_a_page_marks_its_terms(client):
    term = network.TermFactory(name={"nl": "leersessie"}, explanation={"nl": "Uitleg."})
    page = pages.NewsItemPageFactory(
        body=[("text", "<p>Een leersessie.</p>"), ("text", "<p>Nog een leersessie.</p>")]
    )

    html = client.get(page.get_url()).content.decode()

    glossary = pages.section(GlossaryPage).get_url()
    assert html.count('class="term"') == 1
    assert f'<a class="term" href="{glossary}#{term.slug}" title="Uitleg.">leersessie</a>' in html
