"""The text of a link says where it leads."""

import re

from django.utils.translation import gettext as _

from editorial.checks.findings import Finding

EMPTY = {
    *(
        "klik",
        "klik hier",
        "hier",
        "lees meer",
        "lees verder",
        "lees hier",
        "lees hier meer",
        "meer",
        "meer lezen",
    ),
    *(
        "meer info",
        "meer informatie",
        "via deze link",
        "deze link",
        "link",
        "deze pagina",
        "download",
        "downloaden",
        "bekijk",
    ),
    *("klik hier voor meer informatie", "website", "ga naar", "verder"),
    *(
        "click",
        "click here",
        "here",
        "read more",
        "read here",
        "more",
        "more info",
        "more information",
        "this link",
    ),
    *("learn more", "this page", "continue", "go to", "view", "see here", "find out more"),
}
ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+$|[\w.-]+\.(?:nl|com|org|eu|net|example)(?:/\S*)?$", re.IGNORECASE
)
AROUND = " \t\n\u00a0.,:;!?…>»›→()[]\"'“”‘’"


def link_texts(draft, known):
    """Find links of which the text is missing, says nothing, or is a bare address. The site's own words pass."""
    for link in draft.links:
        if not link.words:
            continue
        text = " ".join(link.words.split())
        if not text:
            yield Finding(
                link.path,
                _("This link has no text"),
                _("Readers cannot see it. Give it a text, or take the link out."),
            )
        elif text.strip(AROUND).casefold() in EMPTY:
            yield Finding(
                link.path,
                _("The text of this link does not say where it leads"),
                _("Use the name of what readers find there, such as “the programme of 3 June 2027”."),
                text,
            )
        elif ADDRESS.match(text) and "@" not in text:
            yield Finding(
                link.path,
                _("The text of this link is an address"),
                _("Use the name of what readers find there. An address is read out letter by letter."),
                text,
            )
