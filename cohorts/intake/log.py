"""Writes down who had to do with which application: in the log of answered forms, without a word of what is in it."""

from leernetwerk.forms.models import keep_access


def keep_use(user, action, application):
    """Write down what ``user`` did (an ``Access.Action``) with an ``Application``."""
    keep_access(user, action, application.submission)
