"""What a search field offers while one types, from what everybody may read: no cookie changes it."""

from django.db.models import BooleanField, Case, Value, When
from django.db.models.expressions import RawSQL

from search.analysis.analyser import EXACT
from search.analysis.stems import stemmer
from search.analysis.stopwords import is_stop_word
from search.analysis.words import fold, normalise, words_of
from search.backends import tokens_backend
from search.index.tokens import IN_TITLE, token
from search.models import IndexedItem, IndexedWord

MOST_WORDS, MOST_TITLES = 4, 5
# So many words, titles and texts are looked at.
MOST_KEYS, AMONG, MOST_TEXTS = 100, 30, 8
# Fewer letters stand in the middle of too many words.
LETTERS_WITHIN = 4


def suggestions_for(text, language):
    """Return what may be searched for (a list of ``str``): words that begin with or hold what was typed, then titles
    with such words. Takes three queries."""
    text = normalise(text)
    typed = words_of(text)
    if not typed:
        return []
    *earlier, last = typed
    before = [word.text for word in earlier if not is_stop_word(word.text, language)]
    keys = keys_like(fold(last.text), language)
    titles = list(_items(before, keys, language, IN_TITLE).values_list("page__title", flat=True)[:AMONG])
    start = text[: last.start] if before else ""
    words = [f"{start}{form}" for form in forms_of(before, keys, titles, language)]
    best = sorted(titles, key=lambda title: (not folded(title).startswith(folded(text)), len(title)))
    found = {folded(one): one for one in reversed([*words, *best[:MOST_TITLES]])}
    found.pop(folded(text), None)
    return list(found.values())[::-1]


def folded(text):
    """Return the folded words of ``text`` (``str``) with a space between."""
    return " ".join(fold(word.text) for word in words_of(normalise(text)))


def keys_like(word, language):
    """Return the keys (a list of ``str``) of words that begin with ``word`` (folded), or hold it if it is long."""
    words = IndexedWord.objects.live().filter(language=language, open_frequency__gt=0)
    begins = When(key__startswith=EXACT + word, then=Value(True))
    if len(word) >= LETTERS_WITHIN:
        words = words.filter(key__startswith=EXACT, key__contains=word)
    else:
        words = words.filter(key__startswith=EXACT + word)
    words = words.annotate(begins=Case(begins, default=Value(False), output_field=BooleanField()))
    keys = words.order_by("-begins", "-open_frequency", "key").values_list("key", flat=True)[:MOST_KEYS]
    return [key for key in keys if not is_stop_word(key.removeprefix(EXACT), language)]


def forms_of(before, keys, titles, language):
    """Return the first of the words with ``keys`` as they are written in titles or texts, with accents (a list).

    After other words, only those are returned that stand in a page with these.
    """
    words = [key.removeprefix(EXACT) for key in keys]
    forms = _written(titles)
    if any(word not in forms for word in words[:MOST_WORDS]):
        texts = _items(before, keys, language).values_list("text", flat=True)[:MOST_TEXTS]
        forms = _written(texts) | forms
    found = [word for word in words if word in forms] if before else words
    stem = stemmer(language).stem
    # Of several forms of a word, the commonest is enough.
    commonest = {stem(word): word for word in reversed(found)}
    return [forms.get(word, word) for word in list(commonest.values())[::-1][:MOST_WORDS]]


def _items(before, keys, language, mark=""):
    """Return the items open to all (a queryset) with a word with one of ``keys`` and all the words ``before`` it."""
    if not keys:
        return IndexedItem.objects.none()
    stem = stemmer(language).stem
    sets = [(EXACT + fold(word), stem(word)) for word in before] + [keys]
    backend = tokens_backend()
    asked = backend.question([[[{token(language, key, mark) for key in one}]] for one in sets])
    question = RawSQL(backend.matching_sql, [asked])  # noqa: S611 - parameters apart
    return IndexedItem.objects.visible_to(None).filter(page__isnull=False, pk__in=question).order_by("-pk")


def _written(texts):
    """Return folded word → the word as it stands in one of ``texts``, in lower case."""
    return {fold(word.text): word.text for text in texts for word in words_of(text)}
