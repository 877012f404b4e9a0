"""Panels that rooms to the left add to the screens of records here."""

from collections import defaultdict

_panels = defaultdict(list)


def add_record_panel(record_model, panel):
    """Put a panel at the end of the screen of a kind of record; called in the ``ready()`` of a room."""
    _panels[record_model].append(panel)


def added_panels(record_model):
    """Return the panels (list) that were added for a kind of record."""
    return list(_panels[record_model])
