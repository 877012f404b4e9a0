"""The measures of retrieval, on judgements that say yes or no."""

import math
from dataclasses import dataclass

DEPTH = 10


@dataclass(frozen=True)
class Answer:
    """How a query was answered: nDCG, recall and reciprocal rank among the first ten, and whether anything came."""

    ndcg: float
    recall: float
    reciprocal_rank: float
    is_empty: bool
    milliseconds: float


def measure(ranked, relevant, milliseconds):
    """Return the :class:`Answer` that ``ranked`` (identifiers, the best first) is, ``relevant`` being a set of them."""
    first = ranked[:DEPTH]
    hits = [rank for rank, document in enumerate(first, start=1) if document in relevant]
    ideal = sum(1 / math.log2(rank + 1) for rank in range(1, min(DEPTH, len(relevant)) + 1))
    gained = sum(1 / math.log2(rank + 1) for rank in hits)
    return Answer(
        ndcg=gained / ideal if ideal else 0.0,
        recall=len(hits) / min(DEPTH, len(relevant)) if relevant else 0.0,
        reciprocal_rank=1 / hits[0] if hits else 0.0,
        is_empty=not ranked,
        milliseconds=milliseconds,
    )


def summary(answers):
    """Return the means over ``answers`` (a list, not empty) and two percentiles of the time, as a ``dict``."""
    times = sorted(answer.milliseconds for answer in answers)
    number = len(answers)
    return {
        "queries": number,
        "ndcg@10": sum(answer.ndcg for answer in answers) / number,
        "recall@10": sum(answer.recall for answer in answers) / number,
        "mrr@10": sum(answer.reciprocal_rank for answer in answers) / number,
        "without hits": sum(answer.is_empty for answer in answers) / number,
        "p50 ms": times[number // 2],
        "p95 ms": times[min(number - 1, int(number * 0.95))],
    }
