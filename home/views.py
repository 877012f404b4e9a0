"""What the site says of itself to those who look after its safety."""

import datetime

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from home.models import Navigation
from leernetwerk.pages.languages import language_rank

VALID_FOR = datetime.timedelta(days=180)


@require_safe
def security_txt(request):
    """Say whom to tell about a weakness (RFC 9116): the contact address of the site, else its first page.

    The expiry lies half a year after today's midnight, so it never lapses while the site is up.
    """
    address = (
        Navigation.objects.exclude(contact_email="")
        .order_by(language_rank())
        .values_list("contact_email", flat=True)
        .first()
    )
    midnight = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: mailto:{address}" if address else f"Contact: {request.build_absolute_uri('/')}",
        f"Expires: {(midnight + VALID_FOR).astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {', '.join(code for code, _name in settings.LANGUAGES)}",
        f"Canonical: {request.build_absolute_uri(request.path)}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
