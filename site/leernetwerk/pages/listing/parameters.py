"""What the address of a list asks for. Whatever stands there is read without complaint.

A parameter that is given twice counts as given last. A page number that is no number, or less than one, is the first
page; one beyond the end is the last. A value that no item has gives an empty list with a way back.
"""

LONGEST_VALUE = 100


def chosen_values(query, names):
    """Return name → value (``str``) for the filters in ``query`` (a ``QueryDict``) that are among ``names``."""
    values = {name: printable(query.get(name, "")) for name in names}
    return {name: value for name, value in values.items() if value}


def printable(value, longest=LONGEST_VALUE):
    """Return ``value`` without what cannot be printed, shortened to ``longest`` letters."""
    return "".join(letter for letter in value[:longest] if letter.isprintable()).strip()


def page_number(value, total):
    """Return the number (``int``) of the page that ``value`` (``str`` or ``None``) asks for, of ``total`` pages."""
    try:
        number = int(value)
    except (TypeError, ValueError):
        return 1
    return max(1, min(number, total))
