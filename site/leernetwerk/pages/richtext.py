"""Cleans what comes along when text is pasted from Word, and keeps its words."""

import re

from bs4 import BeautifulSoup, Comment, Tag

# What Word and its kin wrap words in; the words stay.
WRAPPERS = {"span", "font", "o:p", "st1:place", "center", "u"}
# What is not words at all.
BAGGAGE = ["style", "script", "meta", "link", "xml", "title"]
STRAY_ATTRIBUTES = {"style", "class", "lang", "align", "dir", "face", "color", "size", "valign", "bgcolor"}
EMPTY = re.compile(r"^[\s\u00a0\u200b\ufeff]*$")
BLOCKS = ["p", "h2", "h3", "h4", "li"]
SIGNS = re.compile(
    r"&nbsp;|[\u00a0\u200b\ufeff]|<(?:span|font|o:p|style|!--)|\b(?:style|class)="
    r"|<(?:p|li)[^>]*>\s*(?:<br ?/?>\s*)*</(?:p|li)>",
    re.IGNORECASE,
)
INVISIBLE = re.compile("[\u200b\ufeff]")
# Spaces in a row, of which one does not break: a row of them is Word's, a single one may be meant.
STRETCHED = re.compile(r"\s*\u00a0\s+|\s+\u00a0\s*")


def clean_rich_text(html):
    """Return rich text as Wagtail stores it (``str``) without empty paragraphs, stray styles and Word's wrappers.

    A row of spaces becomes one that can break. Text without any of these comes back as it was, to the letter.
    """
    if not html or not SIGNS.search(html):
        return html
    soup = BeautifulSoup(html, "html.parser")
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for element in soup.find_all(BAGGAGE):
        element.decompose()
    for element in soup.find_all(True):
        for name in STRAY_ATTRIBUTES & set(element.attrs):
            del element[name]
    for element in soup.find_all(lambda tag: tag.name in WRAPPERS):
        element.unwrap()
    for text in soup.find_all(string=re.compile("[\u00a0\u200b\ufeff]")):
        text.replace_with(STRETCHED.sub(" ", INVISIBLE.sub("", text)))
    for block in soup.find_all(BLOCKS):
        if _is_empty(block):
            block.decompose()
    for listing in soup.find_all(["ul", "ol"]):
        if not listing.find("li"):
            listing.decompose()
    return str(soup)


def _is_empty(block):
    """Tell whether a block has neither words nor anything to see."""
    return bool(EMPTY.match(block.get_text())) and not any(
        child.name not in {"br", "b", "i", "strong", "em", "p"}
        for child in block.descendants
        if isinstance(child, Tag)
    )
