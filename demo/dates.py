"""Days that lie as far from today as the demo needs them, whenever it is loaded."""

import datetime

MONDAY, TUESDAY, THURSDAY = 0, 1, 3


def days(today, number):
    """Return the day ``number`` days after ``today`` (before it when negative)."""
    return today + datetime.timedelta(days=number)


def weekday_from(day, weekday):
    """Return the first day from ``day`` on that is a ``weekday`` (0 is Monday)."""
    return days(day, (weekday - day.weekday()) % 7)


def coming_mondays(today):
    """Return four Mondays to come, three weeks apart; the first lies nine to fifteen days ahead."""
    first = weekday_from(days(today, 9), MONDAY)
    return [days(first, 21 * number) for number in range(4)]


def third_cohort_start(today):
    """Return the Thursday, about ten weeks ahead, on which the third cohort starts."""
    return weekday_from(days(today, 70), THURSDAY)
