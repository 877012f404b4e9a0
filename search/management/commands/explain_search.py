"""Shows what a query becomes."""

from django.conf import settings
from django.core.management.base import BaseCommand

from search.ranking.query import groups_of, query_words
from search.vocabulary.current import current_vocabulary


class Command(BaseCommand):
    """Prints, for each word of a query, the keys that stand for it, with their weights."""

    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("query")
        codes = [code for code, _name in settings.LANGUAGES]
        parser.add_argument("--language", choices=codes, default=settings.LANGUAGE_CODE)

    def handle(self, *, query, language, **options):
        synonyms = current_vocabulary().synonyms
        for group in groups_of(query_words(query, language), language, synonyms):
            self.stdout.write(f"{group.word} (stem {group.stem})")
            for key, weight in sorted(group.alternatives.items(), key=lambda pair: -pair[1]):
                self.stdout.write(f"  {weight:.2f} {key}")
            for keys in group.own_parts:
                self.stdout.write(f"  part {' or '.join(sorted(keys))}")
            for phrase in group.synonyms:
                words = (" or ".join(sorted(keys)) for keys in phrase)
                self.stdout.write(f"  synonym {' with '.join(words)}")
