"""The first texts of a site, one module a language."""

from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec

from django.conf import settings


@dataclass(frozen=True)
class Texts:
    """What the pages of one language start with.

    ``sections``: model label → ``(title, slug, lead)``. ``evergreen``: key → ``(title, slug, lead, body as HTML)``.
    """

    home_title: str
    sections: dict
    home_lead: dict = field(default_factory=dict)
    home_headings: dict = field(default_factory=dict)
    evergreen: dict = field(default_factory=dict)
    footer_text: str = ""
    footer_heading: str = ""


def texts_for(code):
    """Return the :class:`Texts` of a language (``str``); without a module of its own only the default's titles."""
    name = code.lower().replace("-", "_")
    if find_spec(f"{__name__}.{name}") is None:
        default = import_module(f"{__name__}.{settings.LANGUAGE_CODE}")
        titles = {label: (title, slug, "") for label, (title, slug, _lead) in default.SECTIONS.items()}
        return Texts(default.HOME_TITLE, titles)
    module = import_module(f"{__name__}.{name}")
    return Texts(
        home_title=module.HOME_TITLE,
        sections=module.SECTIONS,
        home_lead=module.HOME_LEAD,
        home_headings=module.HOME_HEADINGS,
        evergreen=module.EVERGREEN,
        footer_text=module.FOOTER_TEXT,
        footer_heading=module.FOOTER_HEADING,
    )
