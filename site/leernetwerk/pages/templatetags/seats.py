"""``{% seat_row taken total as row %}``: the seats of a group, one by one."""

from django import template

register = template.Library()

MOST_DRAWN = 40


@register.simple_tag
def seat_row(taken, total):
    """Return a list with True for a taken seat and False for a free one; empty when there are too many to draw."""
    if not total or total > MOST_DRAWN:
        return []
    taken = min(taken or 0, total)
    return [True] * taken + [False] * (total - taken)
