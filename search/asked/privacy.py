"""Tells what may be somebody's own: that is looked for, but never kept."""

import re
import unicodedata

from leernetwerk.delivery.missing import PERSONAL

# A number as people write it: digits, with at most two signs between two of them.
NUMBER = re.compile(r"\d(?:[\s.\-–/()+]{0,2}\d)*")
YEAR = re.compile(r"(?:19|20)\d\d")
# Seven digits are a telephone number without its area code, a case or a client; a birthday has eight, and a bank
# account of any country more in a row.
LONGEST_NUMBER = 6
BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def is_personal(text):
    """Tell whether a query (``str``) looks like an e-mail address, a telephone, citizen, bank or other long number, or
    a one-time link (``bool``). A name cannot be told from a word.
    """
    text = unicodedata.normalize("NFKC", text)
    return bool(PERSONAL.search(text) or any(is_long_number(match[0]) for match in NUMBER.finditer(text)))


def is_long_number(text):
    """Tell whether digits with signs between are a long number (``bool``); years in a row are none."""
    digits = "".join(str(unicodedata.digit(sign)) for sign in text if sign.isdigit())
    parts = re.findall(r"\d+", text)
    if len(parts) > 1 and all(YEAR.fullmatch(part) for part in parts):
        return is_bsn(digits)
    return len(digits) > LONGEST_NUMBER


def is_bsn(digits):
    """Tell whether digits pass the test of the Dutch citizen service number (``bool``); a first nought may be lost."""
    if len(digits) not in (8, 9):
        return False
    numbers = [int(digit) for digit in digits.zfill(9)]
    return sum(map(int.__mul__, BSN_WEIGHTS, numbers)) % 11 == 0
