from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leernetwerk.accounts.languages import language_choices
from search.vocabulary.phrases import cleaned, phrases_of, stems_of

# A word that finds more than these finds everything.
MOST_FOR_A_WORD = 30


class Synonym(models.Model):
    """Words that find others: in one language (synonyms), or from one language to another (equivalents).

    Both sides hold phrases with commas between. Each phrase of ``words``, typed in the search of
    ``equivalent_language``, also finds each of ``equivalents``; with ``is_two_way`` the other way around too.
    """

    language = models.CharField(
        gettext_lazy("language"), max_length=12, choices=language_choices, default=settings.LANGUAGE_CODE
    )
    words = models.CharField(
        gettext_lazy("what a visitor types"),
        max_length=500,
        help_text=gettext_lazy(
            "One word or phrase, or several with commas between. Plurals and other forms are found by themselves."
        ),
    )
    equivalent_language = models.CharField(
        gettext_lazy("language"),
        max_length=12,
        choices=language_choices,
        default=settings.LANGUAGE_CODE,
        help_text=gettext_lazy(
            "Another language than above? Then the word is also understood in the search of that language."
        ),
    )
    equivalents = models.CharField(
        gettext_lazy("what search looks for too"),
        max_length=500,
        help_text=gettext_lazy("One word or phrase, or several with commas between."),
    )
    is_two_way = models.BooleanField(
        gettext_lazy("the other way around too"),
        default=True,
        help_text=gettext_lazy("Leave it out where one word is wider than the other."),
    )

    class Meta:
        verbose_name = gettext_lazy("synonym")
        verbose_name_plural = gettext_lazy("synonyms")
        ordering = ["words", "pk"]

    def __str__(self):
        sign = "↔" if self.is_two_way else "→"
        return f"{self.words} {sign} {self.equivalents}"

    @property
    def pairs(self):
        """What finds what: a list of ``(typed, its language, found, its language)``."""
        there = [
            (word, self.language, other, self.equivalent_language)
            for word in phrases_of(self.words)
            for other in phrases_of(self.equivalents)
        ]
        return there + ([(*pair[2:], *pair[:2]) for pair in there] if self.is_two_way else [])

    def clean(self):
        codes = [self.language, self.equivalent_language]
        errors = {}
        for name, own, other in (("words", *codes), ("equivalents", *reversed(codes))):
            try:
                setattr(self, name, cleaned(getattr(self, name), own, other))
            except ValidationError as error:
                errors[name] = error
        if errors:
            raise ValidationError(errors)
        self._refuse_forms_of_one_word()
        self._refuse_what_is_there()

    def _refuse_forms_of_one_word(self):
        for typed, language, other, other_language in self.pairs:
            if language == other_language and stems_of(typed, language) == stems_of(other, language):
                raise ValidationError(
                    {
                        "equivalents": _(
                            "“%(one)s” and “%(other)s” are the same word to search: it finds both already."
                        )
                        % {"one": typed, "other": other}
                    }
                )

    def _refuse_what_is_there(self):
        """Refuse a pair that another row has, and a word that finds too many others."""
        known = {}
        for row in Synonym.objects.exclude(pk=self.pk):
            for typed, language, other, other_language in row.pairs:
                key = (stems_of(typed, language), language, other_language)
                known.setdefault(key, {})[stems_of(other, other_language)] = row
        for typed, language, other, other_language in self.pairs:
            found = known.setdefault((stems_of(typed, language), language, other_language), {})
            row = found.setdefault(stems_of(other, other_language), self)
            if row is not self:
                raise ValidationError(
                    {
                        "equivalents": _("“%(typed)s” finds “%(other)s” already, by “%(row)s”.")
                        % {"typed": typed, "other": other, "row": row}
                    }
                )
            if len(found) > MOST_FOR_A_WORD:
                raise ValidationError(
                    {
                        "equivalents": _("“%(typed)s” would find more than %(most)s other words.")
                        % {"typed": typed, "most": MOST_FOR_A_WORD}
                    }
                )
