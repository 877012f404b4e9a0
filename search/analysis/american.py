"""British and American spelling of English words: both are found under the American one."""

import re

# British endings and American ones; only what is then a known word counts, so that "exercise" stays.
SPELLINGS = [
    (re.compile(f"{british}$"), american)
    for british, american in (
        ("is(e|ation|er)", r"iz\1"),
        ("ys(e|er)", r"yz\1"),
        ("our(|ful|able|ite|ing|hood)", r"or\1"),
        ("(?<=[bt])re", "er"),
        ("ogue", "og"),
        ("ence", "ense"),
        ("amme", "am"),
        ("ell(|er|or)", r"el\1"),
        ("dgement", "dgment"),
        ("ae(.+)", r"e\1"),
        ("grey", "gray"),
        ("(fulfil|enrol|instal|distil)", r"\1l"),
        ("lful", "llful"),
        ("cheque", "check"),
        ("plough", "plow"),
        ("artefact", "artifact"),
        ("sceptic(|al|ism)", r"skeptic\1"),
        ("jewellery", "jewelry"),
        ("practise", "practice"),
    )
]
SHORTEST = 4


def american(word, is_known):
    """Return the American spelling of an English ``word``, a folded stem, or the word itself where it has none.

    ``is_known`` tells of a word whether there is such a one.
    """
    if len(word) >= SHORTEST:
        for british, ending in SPELLINGS:
            other = british.sub(ending, word)
            if other != word and len(other) >= SHORTEST and is_known(other):
                word = other
    return word
