"""Words that mean nearly the same in another part of speech: "registreren" and "registratie"."""

from search.analysis.dutch import infinitives_of, without_ending
from search.analysis.stems import ALGORITHMS, stemmer

# Pairs of endings; each is tried in both directions, and only words that the dictionary or the index knows count.
ENDINGS = {
    "nl": (
        ("eren", "atie"),
        ("eren", "ering"),
        ("en", "ing"),
        ("en", "er"),
        ("en", "aar"),
        ("eren", "ator"),
        ("eren", "eur"),
        ("eren", "ie"),
        ("eren", "age"),
        ("en", "sel"),
        ("", "heid"),
        ("", "ig"),
        ("", "lijk"),
        ("en", "baar"),
        ("", "schap"),
        ("ief", "iviteit"),
        ("isch", "ie"),
    ),
    "en": (
        ("e", "ation"),
        ("", "ation"),
        ("ate", "ation"),
        ("er", "ration"),
        ("e", "ing"),
        ("", "ing"),
        ("", "ment"),
        ("e", "ion"),
        ("", "ion"),
        ("e", "er"),
        ("", "er"),
        ("le", "ility"),
        ("e", "ity"),
        ("", "ity"),
        ("ify", "ification"),
        ("", "ness"),
        ("", "al"),
        ("e", "al"),
        ("", "ance"),
        ("e", "ance"),
        ("y", "ication"),
        ("e", "ability"),
        ("", "able"),
        ("", "ly"),
        ("le", "ly"),
        ("", "ally"),
        ("e", "able"),
    ),
}
SHORTEST_ROOT = 3
# Verbs and their nouns, with any particle before them: "deelname", "uitgave", "toegang", "opdracht".
NOUNS = {
    "nl": (
        ("nemen", "name"),
        ("geven", "gave"),
        ("komen", "komst"),
        ("gaan", "gang"),
        ("staan", "stand"),
        ("slaan", "slag"),
        ("zien", "zicht"),
        ("spreken", "spraak"),
        ("schrijven", "schrift"),
        ("dragen", "dracht"),
        ("vangen", "vangst"),
    ),
}
SHORTEST_PARTICLE = 2


def derivations_of(stem, language):
    """Return folded words (a list of ``str``) that may be related to a folded ``stem``, without looking further."""
    if len(stem) < SHORTEST_ROOT:
        return []
    found = [
        *_with_other_endings(stem, ENDINGS.get(language, ()), SHORTEST_ROOT),
        *_with_other_endings(stem, NOUNS.get(language, ()), SHORTEST_PARTICLE),
    ]
    stems = stemmer(language)
    if language == "nl":
        # A verb and the noun that is its stem: "beheren" and "beheer".
        found += filter(stems.is_known, [*without_ending(stem), *infinitives_of(stem)])
    elif language in ALGORITHMS:
        found.append(stems.rules.stemWord(stem))
    found = dict.fromkeys(stems.stem(word) for word in dict.fromkeys(found))
    return [word for word in found if word != stem and len(word) >= SHORTEST_ROOT]


def _with_other_endings(stem, pairs, shortest):
    """Yield ``stem`` with each ending for which ``pairs`` have another, where so many letters stand before it."""
    for one, other in pairs:
        for old, new in ((one, other), (other, one)):
            root = stem.removesuffix(old)
            if stem.endswith(old) and len(root) >= shortest:
                yield root + new
