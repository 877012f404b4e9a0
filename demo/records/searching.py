"""What editors told search: synonyms, words of the other language, and a page that is recommended."""

from contextlib import suppress

from django.core.exceptions import ValidationError
from wagtail.models import Page

from demo.keys import stable_uuid
from search.models import Promotion, Synonym

# Name: what is typed and its language, what is looked for too and its language, and whether the other way around too.
# The words of the glossary ("proeftuin" and "pilot area") find each other by themselves.
SYNONYMS = {
    "meetings": ("bijeenkomst, vergadering", "nl", "sessie", "nl", True),
    "sessions": ("meeting", "en", "session", "en", True),
    "craft": ("vakmanschap", "nl", "craft", "en", True),
    "neighbourhood": ("buurt", "nl", "wijk", "nl", True),
    "money": ("subsidie", "nl", "geld", "nl", False),
}
# Language: what is looked for, and the line above the page.
JOINING = {
    "nl": (
        "meedoen, aanmelden, inschrijven",
        "Er komt een nieuwe groep. Hier staat wie mee kan doen en hoe.",
    ),
    "en": ("join, sign up, apply", "A new group is coming. Here is who can join, and how."),
}


def keep_synonyms(store):
    """Keep the synonyms."""
    for name, (typed, language, also, other_language, is_two_way) in SYNONYMS.items():
        keep(
            store,
            f"synonym/{name}",
            Synonym,
            words=typed,
            language=language,
            equivalents=also,
            equivalent_language=other_language,
            is_two_way=is_two_way,
        )


def keep_promotions(store):
    """Keep the promotions of the call to join; its pages must be there."""
    for page in Page.objects.filter(translation_key=stable_uuid("page/cohorts/call-third")):
        code = page.locale.language_code
        if code in JOINING:
            queries, note = JOINING[code]
            keep(
                store,
                f"promotion/joining-{code}",
                Promotion,
                rows={"promoted_pages": [{"page": page}]},
                language=code,
                queries=queries,
                note=note,
            )


def keep(store, key, model, **values):
    """Keep a row, unless an editor said the same before."""
    with suppress(ValidationError):
        store.keep(key, model, **values)
