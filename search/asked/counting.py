"""Counts what visitors look for, without a word about who they are or at what time."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from leernetwerk.delivery.waiting import WaitingCounts
from leernetwerk.pages.moment import language, reader, today
from search.analysis.words import normalise, words_of
from search.asked.privacy import is_personal
from search.models import SearchedQuery, SearchSettings

# Different queries of a day; who sends thousands of them fills nothing.
MOST_A_DAY = 2000

searched_queries = WaitingCounts("searched queries", lambda counts: store(counts))


def count_search(request, text, hits):
    """Count that a visitor looked for ``text`` in the language of the request, and found ``hits`` pages (``int``).

    Only the first page of a plain search counts, and nobody who is signed in: what they find says something of what is
    hidden. What may be somebody's own is not counted either.
    """
    user = reader(request)
    if request.method != "GET" or set(request.GET) != {"q"} or (user is not None and user.is_authenticated):
        return
    query = normalised(text)
    if words_of(query) and not is_personal(text):
        searched_queries.add((today(request), language(), query, hits))


def normalised(text):
    """Return a query as it is counted: in lower case, with single spaces, and not too long."""
    return " ".join(normalise(text).casefold().split())[: SearchedQuery.LONGEST].rstrip()


@transaction.atomic
def store(counts):
    """Add ``counts`` ((day, language, query, hits) → times) to what is stored, within the bound on rows."""
    if not SearchSettings.load().days_kept:
        return
    times, hits = {}, {}
    for (*key, found), number in counts.items():
        times[*key] = times.get((*key,), 0) + number
        # What was counted last stands last.
        hits[*key] = found
    room = MOST_A_DAY - SearchedQuery.objects.filter(day=timezone.localdate()).count()
    # In the order of the alphabet: which queries came together, or first, is nobody's business.
    for day, code, query in sorted(times):
        key = {"day": day, "language": code, "query": query}
        values = {"times": F("times") + times[day, code, query], "hits": hits[day, code, query]}
        if not SearchedQuery.objects.filter(**key).update(**values) and room > 0:
            room -= 1
            SearchedQuery.objects.bulk_create(
                [SearchedQuery(**key, times=times[day, code, query], hits=hits[day, code, query])],
                ignore_conflicts=True,
            )


def connect():
    """Write what is counted once answers were sent; called once when the applications are ready."""
    searched_queries.connect()
