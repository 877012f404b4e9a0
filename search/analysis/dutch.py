"""Forms of Dutch words by the rules of spelling, where the dictionary mistakes one word for another.

It calls "namen" a form of nemen, "rij" one of rijen and "rijen" one of rij, and does not know "geïnstalleerde".
"""

VOWELS = "aeiou"
UNVOICED = {"v": "f", "z": "s"}
# Plurals that rules, and here the dictionary too, take for forms of another word; and "data", which are no dates.
IRREGULAR = {
    "data": "data",
    "leden": "lid",
    "gevallen": "geval",
    "vaten": "vat",
    "baden": "bad",
    "graven": "graf",
    "lammeren": "lam",
    "kalveren": "kalf",
    "hoenderen": "hoen",
}
LOAN_PARTICIPLES = ("eerd", "eerde", "eerden")


def without_ending(word):
    """Return what a word in -en may be the plural or the infinitive of (a list of ``str``).

    "kansen" is kans, "klikken" is klik, "namen" is naam, "brieven" is brief.
    """
    root = word.removesuffix("en")
    if root == word or len(root) < 2 or root[-1] in VOWELS:
        return []
    last = UNVOICED.get(root[-1], root[-1])
    found = [root[:-1] + last]
    if root[-1] == root[-2]:
        found.append(root[:-1])
    elif root[-2] in VOWELS.replace("i", "") and root[-3:-2] not in VOWELS:
        found.append(root[:-1] + root[-2] + last)
    return found


def infinitives_of(root):
    """Return what may be the infinitive of a verb with this stem (a list of ``str``): "beheer" is of beheren."""
    found = [root + "en", root + root[-1] + "en"]
    if len(root) > 3 and root[-2] == root[-3] and root[-2] in "aeou":
        found.append(root[:-2] + root[-1] + "en")
    return found


def lemma_of(word, lemmas, root_of):
    """Return the lemma (``str``) of a Dutch ``word`` that ``lemmas`` (form → lemma) knows, mended by rules.

    ``root_of`` gives the root of a word by the stemmer's rules.
    """
    if word in IRREGULAR:
        return IRREGULAR[word]
    lemma = letters_of(lemmas[word])
    if len(lemma) > len(word) and (lemmas.get(lemma) == word or _has_plural(word, lemma, lemmas)):
        # Each is called a form of the other, as "rij" and "rijen"; or a man one of a woman, as "deelnemer".
        return word
    if _may_be_plural(word, lemma, root_of):
        own = {word} if lemma.endswith("en") else set()
        singulars = (one for one in without_ending(word) if lemmas.get(one) in {one, *own})
        lemma = next((lemmas[one] for one in singulars), lemma)
    elif word.startswith("ge") and word.endswith(LOAN_PARTICIPLES) and lemma.startswith("ge"):
        lemma = known_infinitive(root_of(word), lemmas) or lemma
    # A verb that the dictionary takes for the noun that is its stem.
    other = letters_of(lemmas.get(lemma, lemma))
    return other if other in without_ending(lemma) else lemma


def _has_plural(word, lemma, lemmas):
    """Tell whether the dictionary has the plural of ``word``, which it calls a form of a noun, as a form of it."""
    return not lemma.endswith("en") and any(
        lemmas.get(one) == word for one in (word + "s", *infinitives_of(word))
    )


def _may_be_plural(word, lemma, root_of):
    """Tell whether ``word`` is no regular form of ``lemma``, and no participle."""
    if word == lemma or (word.startswith("ge") and not lemma.startswith("ge")):
        return False
    return lemma.endswith("en") or root_of(lemma) != root_of(word)


def known_infinitive(root, lemmas):
    """Return the infinitive of a verb with this ``root`` that ``lemmas`` (form → lemma) knows; "" for none."""
    return next((verb for verb in infinitives_of(root) if verb in lemmas), "") if root else ""


def letters_of(lemma):
    """Return a lemma without the signs by which some show their parts: "gemeente_raad", "back-up"."""
    return "".join(letter for letter in lemma if letter.isalnum())
