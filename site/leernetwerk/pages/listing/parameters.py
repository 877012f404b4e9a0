"""What the address of a list asks for. Whatever stands there is read without complaint.

A filter may be given several times, for several values. A page number that is no number, or less than one, is the first
page; one beyond the end is the last. A value that no item has gives an empty list with a way back.
"""

LONGEST_VALUE = 100
# Nobody chooses more of one filter; an address holds only so much.
MOST_VALUES = 20


def chosen_values(query, names):
    """Return name → values (``str`` s, each once) of the filters in ``query`` (a ``QueryDict``) among ``names``."""
    values = {name: list(dict.fromkeys(map(printable, query.getlist(name)[:MOST_VALUES]))) for name in names}
    return {name: given for name, values in values.items() if (given := [one for one in values if one])}


def printable(value, longest=LONGEST_VALUE):
    """Return ``value`` without what cannot be printed, shortened to ``longest`` letters; any white space is a space."""
    letters = (" " if letter.isspace() else letter for letter in value[:longest])
    return "".join(letter for letter in letters if letter.isprintable()).strip()


def page_number(value, total):
    """Return the number (``int``) of the page that ``value`` (``str`` or ``None``) asks for, of ``total`` pages."""
    try:
        number = int(value)
    except (TypeError, ValueError):
        return 1
    return max(1, min(number, total))
