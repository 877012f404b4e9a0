"""What the demo says of its translations: each was written from its original as it stands."""

from django.utils import timezone
from wagtail.models import Page

from demo.keys import stable_uuid
from home.models import HomePage
from leernetwerk.pages.truth.originals import original_of
from leernetwerk.pages.truth.pins import pin
from leernetwerk.pages.truth.states import behind


def keep_pins(plans):
    """Pin those pages of ``plans``, and home pages, that seem to be behind their originals.

    The demo is brought back one language after the other, so that for a moment each original has changed since.
    """
    keys = [stable_uuid(f"page/{plan.key}") for plan in plans]
    keys += HomePage.objects.values_list("translation_key", flat=True)
    for page in behind(Page.objects.filter(translation_key__in=keys)):
        pin(page, original_of(page), timezone.now())
