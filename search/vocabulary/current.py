"""What editors told search about words, as it is now: read again only after a change, in every process."""

from dataclasses import dataclass, field
from uuid import UUID

from django.db.models.signals import post_delete, post_save

from leernetwerk.network.models import Term
from search.analysis.compounds import Exceptions, use_exceptions
from search.models import CompoundException, PromotedPage, Promotion, Synonym, Vocabulary
from search.ranking.synonyms import Synonyms
from search.vocabulary.phrases import stems_of
from search.vocabulary.terms import term_pairs


@dataclass(frozen=True)
class CurrentVocabulary:
    """The synonyms (:class:`~search.ranking.synonyms.Synonyms`) and the promotions.

    ``promotions`` maps ``(language, stems)`` to the ``Promotion`` s for a query of these stems (a list), ``stamp`` is
    that of the ``Vocabulary`` that was read.
    """

    synonyms: Synonyms = field(default_factory=Synonyms)
    promotions: dict = field(default_factory=dict)
    stamp: UUID | str | None = "nothing is read yet"

    def promotions_for(self, words, language):
        """Return the ``Promotion`` s (a list) for a query of these ``words`` in the search of a language."""
        return self.promotions.get((language, frozenset(stems_of(" ".join(words), language))), [])


_remembered = CurrentVocabulary()


def remembered_vocabulary():
    """Return the :class:`CurrentVocabulary` that this process read last: the current one if its stamp still is."""
    return _remembered


def current_vocabulary():
    """Return the :class:`CurrentVocabulary`, and let compounds be divided by it. Takes one query, or seven after a
    change.
    """
    global _remembered
    stamp = Vocabulary.objects.stamp()
    if stamp != _remembered.stamp:
        vocabulary = CurrentVocabulary(read_synonyms(), read_promotions(), stamp)
        use_exceptions(Exceptions({row.stem: row.part_stems for row in CompoundException.objects.all()}))
        _remembered = vocabulary
    return _remembered


def read_synonyms():
    """Return the :class:`~search.ranking.synonyms.Synonyms` that editors named, and those of the glossary's terms."""
    synonyms = Synonyms()
    rows = [pair for row in Synonym.objects.all() for pair in row.pairs]
    for typed, typed_language, found, language in [*rows, *term_pairs()]:
        typed_stems, found_stems = stems_of(typed, typed_language, language), stems_of(found, language)
        if typed_stems and found_stems and typed_stems != found_stems:
            synonyms.add(typed_stems, typed_language, found_stems, language)
    return synonyms


def read_promotions():
    """Return the promotions: ``(language, stems)`` → a list of ``Promotion`` s."""
    promotions = {}
    for promotion in Promotion.objects.prefetch_related("promoted_pages"):
        for stems in promotion.stems:
            promotions.setdefault((promotion.language, stems), []).append(promotion)
    return promotions


def connect():
    """Connect the receivers; called once when the applications are ready."""
    for model in (Synonym, CompoundException, Promotion, PromotedPage, Term):
        for signal in (post_save, post_delete):
            signal.connect(
                renew, sender=model, dispatch_uid=f"renew vocabulary {model.__name__} {id(signal)}"
            )


def renew(sender, **kwargs):
    """Receive a change: every process reads the vocabulary again."""
    Vocabulary.objects.renew()
