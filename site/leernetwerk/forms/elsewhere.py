"""Answered forms that another room shows, to people of its own: they are not among the answers here."""

from leernetwerk.forms.models import Submission

_conditions = []


def keep_elsewhere(condition):
    """Leave the answered forms that ``condition`` (``Q``) fits to the room that says so."""
    _conditions.append(condition)


def among_answers():
    """Return the answered forms (queryset) that belong to no other room."""
    submissions = Submission.objects.all()
    for condition in _conditions:
        submissions = submissions.exclude(condition)
    return submissions
