"""The next cohort in a real browser, from the dashboard to both public pages, counted."""

import pytest

from tests.editorial.next_cohort.scene import (
    third_cohort,
    url_of,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_of_the_form_is_cut_off(signed_in, width):
    cohort = third_cohort()
    tab = signed_in("nl")
    tab.set_viewport_size({"width": width, "height": 900})
    tab.goto(url_of(cohort))
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert tab.evaluate(overflow) <= 0


def test_what_was_typed_is_still_there_after_an_error(signed_in):
    cohort = third_cohort()
    tab = signed_in("nl")
    tab.goto(url_of(cohort))
    tab.fill("input[name=name_nl]", "Groep Oost")
    tab.fill("input[name=since]", "31-04-2028")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".error-message")
    assert tab.input_value("input[name=name_nl]") == "Groep Oost"
    assert tab.input_value("input[name=since]") == "31-04-2028"
