"""What editors tell search, and what people looked for."""

import factory
from django.utils import timezone

from search.models import CompoundException, PromotedPage, Promotion, SearchedQuery, Synonym


class CheckedFactory(factory.django.DjangoModelFactory):
    """Makes rows that an editor's form would accept too; otherwise raises ``ValidationError``."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        row = model_class(*args, **kwargs)
        row.full_clean()
        row.save()
        return row


class SynonymFactory(CheckedFactory):
    class Meta:
        model = Synonym

    language = "nl"
    words = "bijeenkomst"
    equivalent_language = factory.SelfAttribute("language")
    equivalents = "sessie"


class CompoundExceptionFactory(CheckedFactory):
    class Meta:
        model = CompoundException

    word = "vakmanschap"

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        row = model_class(*args, **kwargs)
        # The stem follows from the word.
        row.clean()
        row.save()
        return row


class PromotionFactory(CheckedFactory):
    """A promotion of ``pages`` (a list)."""

    class Meta:
        model = Promotion
        skip_postgeneration_save = True

    language = "nl"
    queries = "proeftuin"

    @factory.post_generation
    def pages(self, create, extracted, **kwargs):
        for position, page in enumerate(extracted or ()):
            PromotedPage.objects.create(promotion=self, page=page, sort_order=position)


class SearchedQueryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SearchedQuery

    language = "nl"
    day = factory.LazyFunction(timezone.localdate)
    query = factory.Sequence(lambda number: f"vraag {number}")
    times = 1
    hits = 0
