"""The catalogues: every message is found, and what a translation lacks is said."""

import polib
import pytest

from tools.catalogues import compile_catalogues
from tools.messages import faults, messages_in, update


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.py", 'x = _("Save")', [(None, "Save", None)]),
        ("a.py", 'x = gettext_lazy("Save")', [(None, "Save", None)]),
        ("a.py", 'x = ngettext_lazy("%d page", "%d pages", n)', [(None, "%d page", "%d pages")]),
        ("a.py", 'x = pgettext_lazy("month", "May")', [("month", "May", None)]),
        ("a.html", '  <p>{% translate "Search" %}</p>', [(None, "Search", None)]),
        ("a.html", '{% translate "May" context "month" %}', [("month", "May", None)]),
        ("a.html", '{% include "x.html" with label=_("Close") %}', [(None, "Close", None)]),
        (
            "a.html",
            "<p>\n  {% blocktranslate trimmed with n=count %}\n {{ n }} of\n 5\n{% endblocktranslate %}</p>",
            [(None, "%(n)s of 5", None)],
        ),
        (
            "a.html",
            "{% blocktranslate count n=c %}{{ n }} page{% plural %}{{ n }} pages{% endblocktranslate %}",
            [(None, "%(n)s page", "%(n)s pages")],
        ),
        ("a.html", "<p class='x'>It's (not) a \"message\"\n   {# no #}</p>", []),
    ],
)
def test_messages_are_found_in_modules_and_templates(name, text, found):
    assert list(messages_in(name, text)) == found


@pytest.fixture
def catalogue():
    """A catalogue with one translated message."""
    catalogue = polib.POFile()
    catalogue.append(polib.POEntry(msgid="%(n)s seats", msgstr="%(n)s plaatsen"))
    return catalogue


SOURCE = {(None, "%(n)s seats"): [None, ["a.html"]]}


def test_a_complete_catalogue_has_no_faults(catalogue):
    assert faults(catalogue, SOURCE) == []


def test_a_missing_message_is_named_with_its_file(catalogue):
    source = SOURCE | {(None, "Search"): [None, ["b.html"]]}

    assert faults(catalogue, source) == ["missing: 'Search' (b.html)"]


def test_a_fuzzy_message_is_named(catalogue):
    catalogue[0].flags.append("fuzzy")

    assert faults(catalogue, SOURCE) == ["fuzzy: '%(n)s seats'"]


def test_an_empty_translation_is_named(catalogue):
    catalogue[0].msgstr = ""

    assert faults(catalogue, SOURCE) == ["not translated: '%(n)s seats'"]


def test_a_translation_without_the_placeholder_is_named(catalogue):
    catalogue[0].msgstr = "%(aantal)s plaatsen"

    assert faults(catalogue, SOURCE) == ["other placeholders: '%(n)s seats'"]


def test_a_plural_needs_all_its_forms(catalogue):
    catalogue.append(
        polib.POEntry(msgid="one page", msgid_plural="%(n)s pages", msgstr_plural={0: "een pagina", 1: ""})
    )
    source = SOURCE | {(None, "one page"): ["%(n)s pages", ["a.html"]]}

    assert faults(catalogue, source) == ["not translated: 'one page'"]
    catalogue[1].msgstr_plural[1] = "%(n)s pagina's"
    assert faults(catalogue, source) == []


def test_updating_adds_what_is_new_and_keeps_what_went_as_obsolete(catalogue):
    update(catalogue, {(None, "Search"): [None, ["b.html"]]})

    assert [(entry.msgid, entry.obsolete) for entry in catalogue] == [
        ("%(n)s seats", True),
        ("Search", False),
    ]


def test_a_changed_catalogue_is_compiled_again(tmp_path, monkeypatch, catalogue):
    monkeypatch.setattr("tools.catalogues.SOURCES", tmp_path / "locale")
    monkeypatch.setattr("tools.catalogues.COMPILED", tmp_path / "var")
    source = tmp_path / "locale" / "nl" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    catalogue.save(str(source))

    compile_catalogues()

    compiled = polib.mofile(str(tmp_path / "var" / "nl" / "LC_MESSAGES" / "django.mo"))
    assert compiled.find("%(n)s seats").msgstr == "%(n)s plaatsen"
