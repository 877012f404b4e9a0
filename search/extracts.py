"""Extracts of a page around the words that were found, with these marked as they stand there."""

from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import mark_safe

from search.analysis.analyser import GAP, keys_of, words_of_many
from search.analysis.words import words_of

# So many words stand in an extract, and at most so many stand before its first mark.
LENGTH, BEFORE = 36, 8
# A line of so many words is a sentence rather than a name.
SENTENCE = 8
SENTENCE_ENDS = (".", "!", "?", "”", "’")
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Place:
    """A word of a text that was found: the number of the word, and the letters between which it stands."""

    number: int
    start: int
    end: int


def marked(text, groups, language):
    """Return ``text`` as safe HTML with the words marked that answer one of ``groups``."""
    words = words_of(text)
    places = [([number], set(keys_of(word.text, language))) for number, word in enumerate(words)]
    places += [(numbers, set(keys)) for numbers, keys in words_of_many(text, words, language)]
    present = set().union(*(keys for _numbers, keys in places))
    wanted = set().union(*(telling(group, present) for group in groups))
    hits = sorted({number for numbers, keys in places if wanted & keys for number in numbers})
    return _with_marks(text, [(words[number].start, words[number].end) for number in hits], 0, len(text))


def extract(text, positions, groups, language, title=""):
    """Return the extract (safe HTML, "" for none) of an indexed ``text`` (a line per text) that answers best.

    ``positions`` maps keys to the positions at which they stand, as the analysis counts them. A line that only repeats
    the ``title`` is none; after one that is no sentence follows the first line, which tells what the text is about.
    """
    found, wanted = {}, set()
    for number, group in enumerate(groups):
        keys = telling(group, positions)
        wanted.update(keys)
        for key in keys:
            for place in positions.get(key, ()):
                found.setdefault(place, number)
    first = 0
    best, opening = ((0, 0), None), None
    name = [word.text for word in words_of(title)]
    for line in text.split("\n"):
        words = words_of(line)
        hits = [(place - first, found[place]) for place in range(first, first + len(words)) if place in found]
        first += len(words) + GAP
        if [word.text for word in words] == name:
            continue
        opening = opening or (line, words, hits, 0)
        for start, _group in hits:
            together = {group for place, group in hits if start <= place < start + LENGTH - BEFORE}
            # A sentence says more than a heading or a name.
            score = (len(together), min(len(words), SENTENCE))
            if score > best[0]:
                best = (score, (line, words, hits, start))
    chosen = best[1]
    if chosen is None:
        return ""
    lines = [chosen, opening] if _is_name(*chosen[:2]) and chosen[0] != opening[0] else [chosen]
    return mark_safe(f" {ELLIPSIS} ".join(_cut(*one, wanted, language) for one in lines))  # noqa: S308 - escaped below


def _is_name(line, words):
    """Tell whether a line is no sentence: a name, a place or a date."""
    return len(words) < SENTENCE and not line.endswith(SENTENCE_ENDS)


def telling(group, present):
    """Return the keys by which a word of the query is shown to be there.

    Its parts only where it is not itself, and the words of a synonym only where all of them are.
    """
    if any(key in present for key in group.alternatives):
        return group.alternatives
    synonyms = [
        phrase for phrase in group.synonyms if all(any(key in present for key in keys) for keys in phrase)
    ]
    return set().union(*group.own_parts, *(keys for phrase in synonyms for keys in phrase))


def _cut(line, words, hits, start, wanted, language):
    """Return the part of ``line`` around the word with the number ``start``; ``wanted`` are the keys to be marked."""
    first = max(0, start - BEFORE)
    last = min(len(words), first + LENGTH) - 1
    first = max(0, last - LENGTH + 1)
    begin = 0 if first == 0 else words[first].start
    end = len(line) if last == len(words) - 1 else words[last].end
    places = {place for place, _group in hits}
    # What is one word with the one at which it is found.
    places.update(
        *(numbers for numbers, keys in words_of_many(line, words, language) if not wanted.isdisjoint(keys))
    )
    marks = [(words[place].start, words[place].end) for place in sorted(places) if first <= place <= last]
    before = f"{ELLIPSIS} " if begin else ""
    after = f" {ELLIPSIS}" if end < len(line) else ""
    return mark_safe(f"{before}{_with_marks(line, marks, begin, end)}{after}")  # noqa: S308 - escaped below


def _with_marks(text, marks, begin, end):
    parts = []
    for start, stop in marks:
        parts += [escape(text[begin:start]), "<mark>", escape(text[start:stop]), "</mark>"]
        begin = stop
    return mark_safe("".join([*parts, escape(text[begin:end])]))  # noqa: S308 - escaped piece by piece
