"""What is wrong with the settings of search."""

import ssl

from django.conf import settings
from django.core.checks import Error, register
from django.core.exceptions import ImproperlyConfigured

from search.elasticsearch.server import configured_server


@register
def check_search_url(app_configs, **kwargs):
    """Return an error when ``SEARCH_URL`` is no address of a server with a prefix (a list)."""
    try:
        configured_server()
    except ImproperlyConfigured as error:
        return [Error(str(error), id="search.E001")]
    return []


@register
def check_search_ca_file(app_configs, **kwargs):
    """Return an error when ``SEARCH_CA_FILE`` cannot be read or holds no certificate (a list)."""
    if not settings.SEARCH_CA_FILE:
        return []
    try:
        ssl.create_default_context(cafile=settings.SEARCH_CA_FILE)
    except OSError as error:
        return [
            Error(f"SEARCH_CA_FILE is no readable file with a certificate (PEM): {error}.", id="search.E002")
        ]
    return []
