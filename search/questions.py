"""What the database is asked, from the narrowest question to the widest: its answers are put in order afterwards."""

from search.index.tokens import IN_TITLE, OFTEN, token


def questions(groups, rarities, language):
    """Return questions (see ``search.backends``) for the words of a query, the best first.

    ``rarities`` tell how much each word tells. Words that stand in no page are left aside.
    """
    groups = [(group, rarity) for group, rarity in zip(groups, rarities, strict=True) if group.is_known]
    if not groups:
        return []
    anywhere = [clause(group, language) for group, _rarity in groups]
    in_title = [clause(group, language, IN_TITLE) for group, _rarity in groups]
    often = [clause(group, language, OFTEN) for group, _rarity in groups]
    by_rarity = sorted(range(len(groups)), key=lambda number: -groups[number][1])
    found = [in_title, often, anywhere]
    if len(groups) > 1:
        found.insert(1, [*anywhere, [one for title in in_title for one in title]])
    if len(groups) > 2:
        for clauses in (in_title, anywhere):
            found += [clauses[:number] + clauses[number + 1 :] for number in reversed(by_rarity)]
    if len(groups) > 1:
        found += [[in_title[number]] for number in by_rarity]
        found += [[anywhere[number]] for number in by_rarity]
    return found


def clause(group, language, mark=""):
    """Return the alternatives by which a page has to do with the word of ``group``."""
    alternatives = (
        [[{token(language, key, mark) for key in group.alternatives}]] if group.alternatives else []
    )
    for phrase in group.phrases:
        alternatives.append([{token(language, key, mark) for key in keys} for keys in phrase])
    return alternatives
