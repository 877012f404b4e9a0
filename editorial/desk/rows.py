"""What the desk says of one thing in a list: its title, where it is changed, and a few facts."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from leernetwerk.network.readable import language_name


@dataclass(frozen=True)
class Link:
    """A further link of a row; ``url`` is posted to when ``is_action``."""

    label: str
    url: str
    is_action: bool = False


@dataclass(frozen=True)
class Row:
    """One line of a list.

    ``title`` leads to ``url``; ``language`` is the code of the title's language, or "". ``facts`` are short texts that
    stand below it, ``icon`` is the name of one of Wagtail's, ``links`` are :class:`Link`s.
    """

    title: str
    url: str
    facts: list = field(default_factory=list)
    icon: str = "doc-empty"
    language: str = ""
    links: list = field(default_factory=list)


def page_row(page, reader, *facts, url="", links=()):
    """Return the :class:`Row` of ``page`` (a ``Page`` with its locale): its kind, its language and ``facts``."""
    code = page.locale.language_code
    return Row(
        title=page.get_admin_display_title(),
        url=url or reader.page_url(page),
        facts=[kind_of(page), language_name(code), *(str(fact) for fact in facts if fact)],
        icon=icon_of(page),
        language=code,
        links=list(links),
    )


def kind_of(page):
    """Return what kind of page it is, with a capital: "News item" (``str``)."""
    name = str(page.page_type_display_name)
    return name[:1].upper() + name[1:]


def icon_of(page):
    """Return the name of the icon of the page's type."""
    return getattr(page.specific_class, "icon", "") or "doc-empty"


def state_of(page):
    """Return whether readers see ``page``, and whether something waits to be published (``str``)."""
    if not page.live:
        return _("offline") if page.last_published_at else _("draft")
    return _("online, with a newer draft") if page.has_unpublished_changes else _("online")
