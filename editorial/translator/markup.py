"""Between what translators type and what is stored: HTML, also for texts without markup."""

from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue

# What an editor can make in running text; a translation may use these whether or not the original does.
SIMPLE_TAGS = {"b", "i", "br"}


def normalised(text):
    """Return ``text`` without what browsers change on the way: one kind of line break, no white space around."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip()


def plain_text(html):
    """Return the text (``str``) of a stored string that is shown without markup."""
    return StringValue(html).render_text()


def editable_markup(html):
    """Return stored running text as it is typed: with its tags, and "&" where that cannot be misread."""
    bare = html.replace("&amp;", "&")
    return bare if _parsed(bare) == _parsed(html) else html


def stored_text(text):
    """Return what is stored for a text without markup: whatever was typed is text."""
    return StringValue.from_plaintext(text).data


def stored_slug(text):
    """Return what is stored for an address. Raises ``ValidationError`` when no letter or digit is left."""
    slug = slugify(text)
    if text and not slug:
        raise ValidationError(_("An address needs letters or digits."))
    return slug


def stored_markup(text, original):
    """Return what is stored for running text, a translation of ``original`` (stored HTML).

    Raises ``ValidationError`` when it has tags that do not belong there, or not the links of the original.
    """
    soup = BeautifulSoup(text, "html.parser")
    of_original = BeautifulSoup(original, "html.parser")
    allowed = SIMPLE_TAGS | {tag.name for tag in of_original.find_all(True)}
    for tag in soup.find_all(True):
        if tag.name not in allowed or (tag.attrs and (tag.name != "a" or set(tag.attrs) != {"id"})):
            message = _("%(tag)s cannot stand here. Only the tags of the original can; write &lt; for a “<”.")
            raise ValidationError(message % {"tag": _opening(tag)})
    if any(not isinstance(part, str) or type(part).__name__ != "NavigableString" for part in soup.strings):
        raise ValidationError(_("Comments and the like cannot stand here."))
    _check_links(soup, of_original)
    return str(soup)


def _check_links(soup, of_original):
    here, there = _links(soup), _links(of_original)
    if unknown := sorted(here - there):
        raise ValidationError(_("The original has no link %(links)s.") % {"links": ", ".join(unknown)})
    if missing := sorted(there - here):
        raise ValidationError(
            _("This link of the original is missing: %(links)s.") % {"links": ", ".join(missing)}
        )


def _links(soup):
    return {_opening(tag) for tag in soup.find_all("a")}


def _opening(tag):
    attributes = "".join(f' {name}="{value}"' for name, value in tag.attrs.items())
    return f"<{tag.name}{attributes}>"


def _parsed(html):
    return str(BeautifulSoup(html, "html.parser"))
