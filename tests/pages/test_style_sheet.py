"""The style sheet: its size, and the contrast of every pair of colours, in light and in dark (WCAG 2.2)."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STYLE_SHEET = (ROOT / "static" / "css" / "site.css").read_text()

TEXT = [  # what is read, on what: at least 4.5:1
    ("ink", "paper tint card"),
    ("muted", "paper tint card"),
    ("link", "paper tint card"),
    ("coral-ink", "paper tint card"),
    ("paper", "ink"),
    ("on-solid", "solid solid-hover"),
    ("on-mint", "mint"),
    ("on-amber", "amber amber-hover"),
    ("on-sand", "sand"),
    ("on-blush", "blush"),
    ("on-sky", "sky"),
    ("on-deep", "deep"),
    ("on-deep-muted", "deep"),
    ("amber", "deep foot"),
    ("on-quote-1", "quote-1"),
    ("on-quote-2", "quote-2"),
    ("on-foot", "foot"),
]
CONTROLS = [  # edges of controls, focus rings and marks that mean something: at least 3:1
    ("edge", "paper tint card"),
    ("solid", "paper tint card"),
    ("focus", "paper tint card"),
    ("focus-deep", "deep foot quote-1"),
    ("on-deep-muted", "deep"),
]


def colours(scheme):
    """Return the colour tokens (name → hexadecimal) of ``light`` or ``dark``."""
    light, dark = STYLE_SHEET.split("prefers-color-scheme: dark", 1)
    found = dict(re.findall(r"--([\w-]+): (#\w+);", light))
    if scheme == "dark":
        found |= dict(re.findall(r"--([\w-]+): (#\w+);", dark.split("@layer base", 1)[0]))
    return found


def luminance(colour):
    """Return the relative luminance of ``#rgb`` or ``#rrggbb``, as WCAG defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    channels = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """Return the contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def too_faint(pairs, least, scheme):
    """Return the pairs whose contrast is below ``least``, with the contrast."""
    tokens = colours(scheme)
    measured = {
        (front, back): round(contrast(tokens[front], tokens[back]), 2)
        for front, backs in pairs
        for back in backs.split()
    }
    return {pair: ratio for pair, ratio in measured.items() if ratio < least}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_can_be_read_on_every_surface(scheme):
    assert too_faint(TEXT, 4.5, scheme) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_controls_and_focus_can_be_seen_on_every_surface(scheme):
    assert too_faint(CONTROLS, 3, scheme) == {}


def test_the_measure_of_contrast_is_that_of_wcag():
    assert contrast("#000", "#fff") == 21
    assert round(contrast("#777777", "#fff"), 2) == 4.48


def test_nothing_is_faded_instead_of_coloured():
    assert not re.search(r"(?<!-)opacity:", STYLE_SHEET)


def test_the_style_sheet_stays_under_30_kb():
    assert len(STYLE_SHEET.encode()) <= 30_000


def test_every_file_that_the_style_sheet_names_exists():
    folder = ROOT / "static" / "css"
    assert all((folder / path).exists() for path in re.findall(r'url\("([^"]+)"\)', STYLE_SHEET))


# Folders of templates for the admin, which loads scripts; all of them are files.
ADMIN = {"wagtailadmin", "editorial", "admin", "accounts", "intake"}


# A mail has its style in itself: programs for mail load nothing.
LETTER = ROOT / "templates" / "mail" / "letter.html"
# The one script of the public pages: without it, the search field just searches.
SUGGESTIONS = """<script src="{% static 'search/suggestions.js' %}" type="module"></script>"""


def test_templates_have_no_inline_style_and_no_script_but_that_of_the_search_field():
    templates = (ROOT / "templates").rglob("*.html")
    public = [path for path in templates if path != LETTER and not ADMIN & set(path.parts)]
    for template in public:
        text = template.read_text().replace(SUGGESTIONS, "")
        assert " style=" not in text, template
        assert not re.search(r"<script(?! type=\"application/ld\+json\")|<style|\son\w+=", text), template
