"""What editors tell search about words: synonyms and equivalents, and how compounds are divided."""
