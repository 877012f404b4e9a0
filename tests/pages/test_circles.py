"""The pattern of circles: the same each time, safe whatever the text."""

import re
from xml.etree import ElementTree

import pytest
from django.template import Context, Template

from leernetwerk.pages.circles import PALETTES, Circle, circles, overlap

TITLES = ["Anders organiseren", "", "عنوان", "🎉" * 80, "a\x00b", "\ud800", "x" * 255, *map(str, range(300))]


def test_an_item_keeps_its_pattern():
    assert circles("Leersessie in de wijk", "Zelfsturing") == circles("Leersessie in de wijk", "Zelfsturing")


def test_two_titles_have_two_patterns():
    assert circles("Eerste leersessie", "Zelfsturing") != circles("Tweede leersessie", "Zelfsturing")


def test_items_of_one_theme_share_their_colours():
    ground = [
        re.search(r'rect.*?fill="(#\w+)"', circles(title, "Zelfsturing"))[1] for title in ("a", "b", "c")
    ]
    assert len(set(ground)) == 1


def test_every_palette_is_used():
    grounds = {re.search(r'rect.*?fill="(#\w+)"', circles(title))[1] for title in TITLES}
    assert grounds == {palette.ground for palette in PALETTES}


@pytest.mark.parametrize("title", TITLES[:7])
def test_any_text_gives_a_drawing(title):
    assert ElementTree.fromstring(circles(title)).get("aria-hidden") == "true"


def test_every_pattern_has_an_overlap_within_both_circles():
    assert all("nan" not in circles(title) and "<path" in circles(title) for title in TITLES)


def test_the_overlap_of_two_equal_circles_runs_through_their_crossings():
    path = overlap(Circle(0, 0, 5), Circle(8, 0, 5))
    assert path == "M4.0 -3.0A5.0 5.0 0 0 1 4.0 3.0A5.0 5.0 0 0 1 4.0 -3.0Z"


def test_the_drawing_has_no_inline_style_and_none_of_the_text():
    drawing = Template("{% load circles %}{% circles title theme %}").render(
        Context({"title": "<script>alert(1)</script>", "theme": '" style="'})
    )
    assert "style" not in drawing
    assert "script" not in drawing
