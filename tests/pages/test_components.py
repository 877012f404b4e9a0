"""The components: what they say, and that of what is missing nothing is left over."""

import datetime
import re

import pytest
from django.http import Http404
from django.template.loader import render_to_string
from django.utils import translation

from leernetwerk.network.fields import TranslatedText
from leernetwerk.pages.views.styleguide import styleguide
from tests.factories.media import ImageFactory


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def component(name, **context):
    """Return a component rendered with these variables, in one line."""
    return " ".join(render_to_string(f"components/{name}.html", context).split())


def words(text):
    return TranslatedText({"en": text})


SESSION = {
    "title": words("A case from the ward"),
    "date": datetime.date(2016, 9, 5),
    "start_time": datetime.time(9),
    "end_time": datetime.time(10, 30),
}


def test_the_style_page_shows_when_debug_is_on(settings, rf):
    settings.DEBUG = True
    assert b"Stijlpagina" in styleguide(rf.get("/style/")).content


def test_the_style_page_is_not_there_in_production(settings, rf):
    settings.DEBUG = False
    with pytest.raises(Http404):
        styleguide(rf.get("/style/"))


@pytest.mark.parametrize("name", ["404", "403", "500"])
def test_error_pages_need_no_context_and_no_database(name):
    page = render_to_string(f"{name}.html")
    assert page.count("<h1>") == 1
    assert "<main" in page


@pytest.mark.parametrize(
    "name",
    [
        "agenda_aside",
        "cards",
        "chips",
        "contents_list",
        "definition_list",
        "facts_list",
        "feeds",
        "figures",
        "files",
        "language_switcher",
        "pagination",
        "people",
        "picture_preload",
        "programme",
        "quotes",
        "section_cards",
        "section_quotes",
        "side_chips",
        "tags",
        "timeline",
    ],
)
def test_a_component_without_anything_to_show_prints_nothing(name):
    assert component(name) == ""


@pytest.mark.parametrize("name", ["agenda", "ticket", "call_band", "empty_state", "news"])
def test_what_may_be_empty_says_so(name):
    assert re.search(r">[^<>]*(No |Nothing )", component(name))


def test_a_quote_without_attribution_leaves_nothing_of_it():
    quote = {"text": "Finally one conversation.", "attribution": []}
    assert "figcaption" not in component("quote", quote=quote)
    assert "figcaption" not in component("pull_quote", quote=quote)


def test_an_attribution_has_commas_only_between_what_is_known():
    assert component("attribution", parts=["professionals"]) == "<figcaption>professionals</figcaption>"
    assert component("attribution", parts=["A", "b"]) == "<figcaption>A, b</figcaption>"


def test_a_quote_in_another_language_says_which():
    assert '<blockquote lang="nl">' in component("quote", quote={"text": "Eindelijk", "language": "nl"})


def test_a_session_says_its_day_and_times_in_full():
    row = component("agenda_row", session=SESSION, level=3)
    assert '<time datetime="2016-09-05">Monday 5 September 2016</time><span>9:00–10:30</span>' in row


def test_a_session_of_which_only_the_day_is_known_has_no_times():
    row = component("agenda_row", session=SESSION | {"start_time": None, "end_time": None}, level=3)
    assert "Monday 5 September 2016</time> </p>" in row


def test_a_cancelled_session_says_so_in_words():
    row = component("agenda_row", session=SESSION | {"status": "cancelled"}, level=3)
    assert ">Cancelled</span>" in row


def test_a_moved_session_says_what_its_day_was():
    row = component("agenda_row", session=SESSION | {"previous_date": datetime.date(2016, 8, 29)}, level=3)
    assert "moved, was 29 August" in row


def test_a_lock_is_shown_only_on_a_restricted_file():
    file = {"title": "Agreements", "url": "/documents/1/", "file_type": "pdf"}
    assert "lock" not in component("file_row", file=file)
    assert "for members only" in component("file_row", file=file | {"is_restricted": True})


def test_an_item_in_another_language_is_marked_and_said_to_be():
    item = {"title": "Nieuws", "href": "/nl/", "lead": "Een zin", "language": "nl", "language_name": "Dutch"}
    card = component("card", item=item)
    assert "only in Dutch" in card
    assert '<a href="/nl/" lang="nl" hreflang="nl">Nieuws</a>' in card
    assert '<p lang="nl">Een zin</p>' in card


def test_the_switcher_links_a_translation_and_names_a_missing_one():
    languages = [
        {"code": "en", "name": "English", "url": "/en/", "current": True},
        {"code": "nl", "name": "Nederlands", "url": "/nl/", "current": False},
        {"code": "de", "name": "Deutsch", "url": None, "current": False},
    ]
    switcher = component("language_switcher", languages=languages)
    assert 'href="/nl/" lang="nl" hreflang="nl"' in switcher
    assert '<span lang="de">Deutsch</span>: this page has not been translated' in switcher
    assert switcher.count("<a ") == 2


def test_a_fact_without_a_value_is_left_out():
    facts = [{"term": "Start", "value": "5 April"}, {"term": "Place", "value": ""}]
    assert "Place" not in component("facts_list", facts=facts)


def test_seats_are_said_and_drawn():
    seats = component("seats", taken=2, total=3)
    assert seats.startswith("2 of 3 taken")
    assert seats.count('class="free"') == 1


def test_many_seats_are_said_only():
    assert component("seats", taken=5, total=200) == "5 of 200 taken"


def test_more_takers_than_seats_do_no_harm():
    assert 'class="free"' not in component("seats", taken=9, total=3)


def test_text_of_editors_is_escaped():
    item = {"title": "<b>x</b>", "href": "/", "lead": "<script>"}
    assert "<script>" not in component("card", item=item)
    assert "<b>x" not in component("card", item=item)


@pytest.mark.django_db
def test_a_picture_comes_in_three_formats_with_its_size_and_alternative_text():
    picture = component("picture", image=ImageFactory(), alt="A ward seen from above")
    assert re.findall(r'type="image/(\w+)"', picture) == ["avif", "webp"]
    assert re.search(r'<img [^>]*alt="A ward seen from above"[^>]*height="\d+"[^>]*loading="lazy"', picture)
    assert "style=" not in picture


@pytest.mark.django_db
def test_the_first_picture_is_fetched_first_and_announced():
    image = ImageFactory()
    lead = component("picture_lead", image=image, alt="")
    preload = component("picture_preload", image=image)
    assert 'fetchpriority="high"' in lead
    assert "loading=" not in lead
    announced = re.search(r'imagesrcset="([^"]+)"', preload)[1]
    assert f'srcset="{announced}"' in lead
