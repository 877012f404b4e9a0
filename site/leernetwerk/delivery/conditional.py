"""What a reader's program need not fetch again.

Django's ConditionalGetMiddleware gives every page an ETag of its content, so that what is shown alone
decides. A date is what feed readers and search engines also ask for.
"""

from django.utils.http import http_date


def set_last_modified(response, *moments):
    """Set Last-Modified to the latest of these aware datetimes, None left out, and return the response."""
    known = [moment for moment in moments if moment is not None]
    if known:
        response["Last-Modified"] = http_date(max(known).timestamp())
    return response
