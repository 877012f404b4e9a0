"""What happens at each publish of a page, in this order."""

from wagtail.signals import page_published

from leernetwerk.pages.truth.pins import pin_published
from leernetwerk.pages.truth.words import record_published_words


def connect():
    """Connect the receivers; called once when the applications are ready."""
    page_published.connect(record_published_words, dispatch_uid="record published words")
    page_published.connect(pin_published, dispatch_uid="pin translation")
