"""Recognises questions for data about people that the law protects more than others (GDPR, articles 9, 10 and 87)."""

import re

from django.utils.translation import gettext_lazy as _

# Dutch and English words, as they begin; a trailing "\b" where a longer word means something else.
WORDS = {
    _("the citizen service number"): (
        r"bsn\b",
        "burgerservicenummer",
        "sofi-?nummer",
        "citizen service number",
        "social security number",
        "national insurance number",
    ),
    _("health"): (
        "gezondheid",
        "ziekte",
        r"ziek\b",
        "medisch",
        "medicijn",
        "medicatie",
        "diagnose",
        "allergie",
        "handicap",
        "beperking",
        "zwanger",
        "psychisch",
        "dieetwens",
        "health",
        "illness",
        "disease",
        "medical",
        "medication",
        "diagnosis",
        "allerg",
        "disab",
        "pregnan",
        "mental",
    ),
    _("religion or belief"): (
        "religie",
        "geloof",
        "godsdienst",
        "levensovertuiging",
        "kerkelijk",
        "religio",
        r"faith\b",
        "belief",
        "church",
    ),
    _("origin"): (
        "etniciteit",
        "etnisch",
        "afkomst",
        r"ras\b",
        "huidskleur",
        "migratieachtergrond",
        "ethnic",
        r"race\b",
        "racial",
        "skin colour",
        "descent",
    ),
    _("politics or a trade union"): (
        "politiek",
        r"partij\b",
        "partijlid",
        "vakbond",
        "stemgedrag",
        "politic",
        "trade union",
        "union member",
        r"vote\b",
        "voting",
    ),
    _("sexual life or orientation"): ("seksu", "geaardheid", "sexual", "gender identity", "genderidentiteit"),
    _("a criminal record"): (
        "strafblad",
        "strafrechtelijk",
        "veroordeling",
        "veroordeeld",
        "justitie",
        "criminal",
        "conviction",
        "convicted",
    ),
    _("biometric or genetic data"): (
        "vingerafdruk",
        "biometri",
        "genetisch",
        r"dna\b",
        "fingerprint",
        "genetic",
    ),
}
PATTERNS = {
    kind: re.compile(r"(?<!\w)(?:" + "|".join(words) + ")", re.IGNORECASE) for kind, words in WORDS.items()
}


def special_data_in(question):
    """Return which special data a ``Question`` seems to ask for (list of translatable ``str``); empty for none.

    It looks at the words of the question, its help and its choices, in every language. It warns and never forbids:
    words alone do not tell.
    """
    texts = [question.label, question.help_text, question.choices]
    said = "\n".join(text for texts_of in texts for text in texts_of.values())
    return [kind for kind, pattern in PATTERNS.items() if pattern.search(said)]
