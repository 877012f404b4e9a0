"""Text that was pasted from Word keeps its words and loses the rest."""

import pytest

from articles.models import NewsItemPage
from cohorts.models import CommunityPage
from leernetwerk.pages.richtext import clean_rich_text
from tests.factories.pages import CommunityPageFactory, NewsItemPageFactory

WORD = (
    '<p class="MsoNormal" style="margin:0cm"><span lang="NL" style="font-size:11pt">Wij leren</span>'
    '<span style="color:red">\u00a0 samen</span><o:p></o:p></p><p>&nbsp;</p><p><b>\u00a0</b></p>'
    "<!--[if gte mso 9]><xml>Normal 0</xml><![endif]--><style>p {color: red}</style>"
    "<ul><li><span>een</span></li><li>&nbsp;</li></ul><p>Klaar.<br/></p><p><br/></p>"
)


def test_words_stay_and_styles_go():
    assert clean_rich_text(WORD) == "<p>Wij leren samen</p><ul><li>een</li></ul><p>Klaar.<br/></p>"


def test_a_bullet_without_words_goes():
    html = '<ol><li data-block-key="a">een</li><li data-block-key="b"></li></ol>'
    assert clean_rich_text(html) == '<ol><li data-block-key="a">een</li></ol>'


@pytest.mark.parametrize(
    "html",
    [
        '<p data-block-key="a1b2c">Tekst met een <a linktype="page" id="3">verwijzing</a> &amp; meer.</p>',
        '<h2 data-block-key="x">Kop</h2><ol><li data-block-key="y">een<ul><li>twee</li></ul></li></ol>',
        '<p>Een <a href="https://example.org/?a=1&amp;b=2">adres</a></p>',
        "",
    ],
)
def test_clean_text_stays_as_it_was_to_the_letter(html):
    assert clean_rich_text(html) == html


def test_marks_of_the_editor_stay_on_cleaned_text():
    html = '<p data-block-key="k1"><a linktype="document" id="7">verslag</a></p><p data-block-key="k2">&nbsp;</p>'

    assert clean_rich_text(html) == '<p data-block-key="k1"><a id="7" linktype="document">verslag</a></p>'


def test_a_paragraph_with_only_a_picture_stays():
    html = '<p class="x"><embed embedtype="image" id="1"/></p>'

    assert clean_rich_text(html) == '<p><embed embedtype="image" id="1"/></p>'


def test_a_single_non_breaking_space_between_words_may_be_meant():
    assert clean_rich_text("<p>10\u00a0000 euro</p>") == "<p>10\u00a0000 euro</p>"


@pytest.mark.django_db
def test_a_saved_body_is_clean():
    page = NewsItemPageFactory(
        body=[("text", WORD), ("question_answer", {"question": "Hoe?", "answer": "<p>Zo.</p><p>&nbsp;</p>"})]
    )

    stored = NewsItemPage.objects.get(pk=page.pk).body
    assert stored[0].value.source.startswith("<p>Wij leren samen</p>")
    assert stored[1].value["answer"].source == "<p>Zo.</p>"


@pytest.mark.django_db
def test_formatted_text_beside_the_body_is_clean_too():
    page = CommunityPageFactory(mission="<p>Leren.</p><p>&nbsp;</p>")

    assert CommunityPage.objects.get(pk=page.pk).mission == "<p>Leren.</p>"
