"""The markup of the text files."""

import pytest

from demo.writing.html import inline, rich_text
from demo.writing.markup import Directive, Heading, Paragraph, parse
from demo.writing.texts import parse_text


def link(target):
    return f'href="{target}"'


def test_parts_come_in_order():
    parts = parse("## One\n\nTwo\nlines\n\n::: callout Three\nfour\n:::\n\nFive")
    assert parts == [
        Heading(2, "One"),
        Paragraph("Two lines"),
        Directive("callout", "Three", ["four"]),
        Paragraph("Five"),
    ]


def test_lists_nest_and_go_on_over_lines():
    html = rich_text(parse("1. one\n2. two\n   goes on\n  - inner\n  - second"), link)
    assert html == "<ol><li>one</li><li>two goes on<ul><li>inner</li><li>second</li></ul></li></ol>"


def test_inline_markup_becomes_html_and_the_rest_is_escaped():
    html = inline("**a** & *b* [c](https://d.example/) <e>", link)
    assert html == '<b>a</b> &amp; <i>b</i> <a href="https://d.example/">c</a> &lt;e&gt;'


def test_a_directive_that_is_never_closed_is_refused():
    with pytest.raises(ValueError, match="never closed"):
        parse("::: callout\nno end")


def test_a_value_in_the_head_goes_on_in_indented_lines():
    text = parse_text("title: One: two\nmission: first\n  .\n  third\n---\nbody\n---\nmore")
    assert text.head == {"title": "One: two", "mission": "first\n\nthird"}
    assert text.body == "body\n---\nmore"
