"""The name that follows on one with a number in it."""

import pytest

from editorial.next_cohort.names import next_name


@pytest.mark.parametrize(
    ("name", "following"),
    [
        ("Derde groep", "Vierde groep"),
        ("de tweede", "de derde"),
        ("Cohort 9", "Cohort 10"),
        ("Groep 3 (2027)", "Groep 4 (2027)"),
        ("Werkplaats 2027", ""),
        ("Groep 1.5", ""),
        ("Starters", ""),
        ("", ""),
    ],
)
def test_the_name_that_follows(name, following):
    assert next_name(name) == following
