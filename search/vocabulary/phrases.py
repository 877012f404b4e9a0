"""The words and phrases that an editor types in one field, and what they are for search."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from search.analysis.stems import stemmer
from search.analysis.stopwords import is_stop_word
from search.analysis.words import normalise, words_of

# Between two phrases stands a comma, a semicolon or the end of a line.
DIVIDER = re.compile(r"[,;\r\n]+")
MOST_PHRASES, MOST_WORDS, LONGEST_PHRASE = 20, 6, 80


def phrases_of(text):
    """Return the phrases (a list of ``str``) that were typed in one field, each once."""
    phrases = (" ".join(normalise(part).split()) for part in DIVIDER.split(text))
    return list(dict.fromkeys(phrase for phrase in phrases if phrase))


def telling_words(words, *languages):
    """Return the ``words`` (lower case) that are a stop word in none of ``languages`` (codes)."""
    return [word for word in words if not any(is_stop_word(word, code) for code in languages)]


def stems_of(phrase, language, *other_languages):
    """Return the stems (a tuple of ``str``) in a language of the words of a phrase, without stop words.

    Those of ``other_languages``, in which it is searched too, are left out as well.
    """
    words = telling_words([word.text for word in words_of(phrase)], language, *other_languages)
    return tuple(stemmer(language).stem(word) for word in words)


def cleaned(text, *languages):
    """Return what was typed in one field, tidied: phrases with commas between.

    Raises ``ValidationError`` for no phrase, too many, one that is too long, or one without a word that is searched for
    in each of ``languages``.
    """
    phrases = phrases_of(text)
    if not phrases:
        raise ValidationError(_("Type at least one word."))
    if len(phrases) > MOST_PHRASES:
        raise ValidationError(_("These are more than %(most)s words or phrases.") % {"most": MOST_PHRASES})
    for phrase in phrases:
        if len(phrase) > LONGEST_PHRASE or len(words_of(phrase)) > MOST_WORDS:
            raise ValidationError(
                _("“%(phrase)s” is too long: a phrase has %(most)s words at most.")
                % {"phrase": phrase[:LONGEST_PHRASE], "most": MOST_WORDS}
            )
        if not stems_of(phrase, *languages):
            raise ValidationError(
                _("Search leaves out “%(phrase)s”: it is no word, or stands in nearly every text.")
                % {"phrase": phrase}
            )
    return ", ".join(phrases)
