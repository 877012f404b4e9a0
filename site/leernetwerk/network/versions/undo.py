"""Offers to take a step back in the message that reports it, at one press."""

from django.contrib import messages
from django.middleware.csrf import get_token
from django.template.loader import render_to_string


def success_with_undo(request, text, url, values):
    """Tell the user what was done, with a button that posts ``values`` (a ``dict``) to ``url`` to undo it."""
    context = {"text": text, "url": url, "token": get_token(request), "values": values}
    messages.success(request, render_to_string("network/admin/undo_message.html", context))
