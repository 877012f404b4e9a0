"""The style page for developers: every component and its empty state. Answers only when DEBUG is on."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import render

from leernetwerk.pages.views import styleguide_samples as samples


def styleguide(request):
    """Show all components with sample data; a 404 in production."""
    if not settings.DEBUG:
        raise Http404
    data = {name.lower(): value for name, value in vars(samples).items() if name.isupper()}
    return render(request, "styleguide/index.html", data | samples.SITE | {"page_type": "styleguide"})
