"""The words between braces in a mail that are replaced when it is sent."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

MEANINGS = {
    "name": gettext_lazy("the name of the applicant"),
    "call": gettext_lazy("the cohort of the call"),
    "until": gettext_lazy("the day on which an offer ends"),
    "days": gettext_lazy("the days in which one has to confirm"),
}
BRACED = re.compile(r"\{([^{}]*)\}")


def explain():
    """Return what can be used (``str``), for who writes a mail."""
    meanings = ", ".join(f"{{{name}}} – {meaning}" for name, meaning in MEANINGS.items())
    return _("An empty line begins a paragraph. Filled in when it is sent: %(meanings)s.") % {
        "meanings": meanings
    }


def wrong_placeholder(words):
    """Return what is wrong with the placeholders in ``words`` (``str``), or an empty text."""
    known = ", ".join(f"{{{name}}}" for name in MEANINGS)
    for name in BRACED.findall(words):
        if name not in MEANINGS:
            return _("{%(name)s} is not known. There are: %(known)s.") % {"name": name, "known": known}
    if re.search(r"[{}]", BRACED.sub("", words)):
        return _("A brace stands alone. What is filled in has one on each side: %(known)s.") % {
            "known": known
        }
    return ""


def filled(words, values):
    """Return ``words`` with its placeholders replaced by ``values`` (name → text); an unknown one is left as it is.

    What is filled in is never read again for placeholders.
    """
    return BRACED.sub(lambda match: str(values.get(match[1], match[0])), words)
