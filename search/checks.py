"""What is wrong with the settings of search."""

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
