"""What each step of search is worth: the measures of queries with judgements, with one step left out at a time.

Steps of the query are left out over one index. Those of the analysis are left out of the index too, which is made anew.
"""

import os
import sys
from contextlib import ExitStack
from types import SimpleNamespace
from unittest.mock import patch

from search.analysis import analyser, compounds, stems
from search.evaluation.files import read_judgements, read_queries
from search.management.commands.evaluate_search import Command
from search.ranking.query import WEIGHTS, smallest_parts
from search.scratch import scratch_index

SCORING = "search.ranking.scoring"
# Name → what is put in the place of what, by the path to it.
STEPS = {
    "nothing": {},
    "spelling": {"search.searching.corrections": lambda *_words: {}},
    "derivations": {"search.ranking.query.derivations_of": lambda *_stem: []},
    "parts of the query's words": {"search.ranking.query.smallest_parts": lambda _word: []},
    "separated verbs in queries": {"search.ranking.query.separated_verbs": lambda *_text: ()},
    "nearness": {f"{SCORING}.NEARNESS_BONUS": 0.0},
    "window": {f"{SCORING}.WINDOW_BONUS": 0.0},
    "share of the query in the title": {f"{SCORING}.TITLE_SHARE_BONUS": 0.0},
    "share of the title in the query": {f"{SCORING}.TITLE_COVER_BONUS": 0.0},
    "share of the query found": {f"{SCORING}.COVERAGE_POWER": 0.0},
    "lengths": {f"{SCORING}.TITLE_LENGTH_NORM": 0.0, f"{SCORING}.BODY_LENGTH_NORM": 0.0},
    "rarity": {f"{SCORING}.RARITY_POWER": 0.0},
}


# Wherever words are folded.
FOLDING = [
    f"{name}.fold"
    for name, module in sys.modules.items()
    if name.startswith("search.") and hasattr(module, "fold")
]
ANALYSIS = {
    "parts of compounds in the index": {"search.analysis.analyser.parts_of": lambda _word: ()},
    "parts that have parts, in the index": {"search.analysis.analyser.parts_of": smallest_parts},
    "lemmas": {"search.analysis.stems.dictionary": lambda _language: {}},
    "stems by rule": {
        "search.analysis.stems.snowballstemmer.stemmer": lambda _name: SimpleNamespace(stemWord=str)
    },
    "American for British spelling": {"search.analysis.stems.american": lambda word, _is_known: word},
    "folding of accents": dict.fromkeys(FOLDING, lambda word: word.lower().replace("'", "")),
    "words joined by hyphens": {"search.analysis.analyser.joined_words": lambda *_text: ()},
    "separated verbs": {
        "search.analysis.analyser.separated_verbs": lambda *_text: (),
        "search.ranking.query.separated_verbs": lambda *_text: (),
    },
}


def measure_steps(documents, queries, judgements):
    """Print nDCG@10 by language and category without each step. See ``evaluate_search`` for the three files."""
    asked, judgements = read_queries(queries), read_judgements(judgements)
    command = Command()
    with scratch_index():
        _index, names = command.load(documents, None)
        for step, changes in STEPS.items():
            show(step, changed(changes, lambda: command.measures(asked, judgements, names)))
        # A form, a part or a relative counts as much as the word itself.
        with patch.dict(WEIGHTS, dict.fromkeys(("stem", "part", "derivation", "joined"), 1.0)):
            show("weights of forms, parts and relatives", command.measures(asked, judgements, names))
    for step, changes in ANALYSIS.items():
        show(step, changed(changes, lambda: measures_of_another(command, documents, asked, judgements)))
        forget_words()
    return os.EX_OK


def measures_of_another(command, documents, asked, judgements):
    """Return the measures of queries over an index that is made for them."""
    forget_words()
    with scratch_index():
        _index, names = command.load(documents, None)
        return command.measures(asked, judgements, names)


def forget_words():
    """Forget what was made of words, as another analysis makes something else."""
    for remembering in (stems.stemmer, compounds._parts_of, analyser._keys_of):
        remembering.cache_clear()


def changed(changes, function):
    """Return what ``function`` returns while other things stand in the places that ``changes`` (``dict``) name."""
    with ExitStack() as stack:
        for place, other in changes.items():
            stack.enter_context(patch(place, other))
        return function()


def show(step, measures):
    """Print a line of a table."""
    figures = (f"{category} {values['ndcg@10']:.3f}" for category, values in measures.items())
    recall = " ".join(
        f"{values['recall@10']:.3f}" for name, values in measures.items() if name.endswith("all")
    )
    print(f"without {step:40} {'  '.join(figures)}  recall {recall}", flush=True)
