from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from search.analysis.stems import stemmer
from search.analysis.words import fold, normalise, words_of


class CompoundException(models.Model):
    """A Dutch word that is not divided into parts, or into other parts than the software would.

    ``parts`` are words with spaces between; without any, the word stays whole. It holds for all forms of the word.
    """

    word = models.CharField(
        gettext_lazy("word"),
        max_length=60,
        help_text=gettext_lazy("A Dutch word of several words, for instance “vakmanschap”."),
    )
    parts = models.CharField(
        gettext_lazy("parts"),
        max_length=120,
        blank=True,
        help_text=gettext_lazy(
            "Its words with spaces between: “zorg netwerk”. Leave it empty where the word is never to be divided."
        ),
    )
    # By which two rows for one word are told; words that are forms of each other have the same.
    stem = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        verbose_name = gettext_lazy("compound exception")
        verbose_name_plural = gettext_lazy("compound exceptions")
        ordering = ["word"]

    def __str__(self):
        return f"{self.word} = {' + '.join(self.parts.split())}" if self.parts else self.word

    @property
    def part_stems(self):
        """The folded stems of the parts (a tuple of ``str``); none for a word that stays whole."""
        return tuple(dict.fromkeys(stemmer("nl").stem(part) for part in self.parts.split()))

    def clean(self):
        words = [word.text for word in words_of(normalise(self.word))]
        if len(words) != 1:
            raise ValidationError({"word": _("Type one word, without spaces or hyphens.")})
        self.word = words[0]
        parts = [word.text for word in words_of(normalise(self.parts))]
        if len(parts) == 1:
            raise ValidationError({"parts": _("One part is no division. Type two parts or more, or none.")})
        if any(len(fold(part)) > len(fold(self.word)) for part in parts):
            raise ValidationError({"parts": _("A part cannot be longer than the word itself.")})
        self.parts = " ".join(parts)
        self.stem = stemmer("nl").stem(self.word)
        other = CompoundException.objects.filter(stem=self.stem).exclude(pk=self.pk).first()
        if other is not None:
            raise ValidationError(
                {"word": _("There is a rule for this word already: %(other)s.") % {"other": other}}
            )
