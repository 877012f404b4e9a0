"""What the room adds to the page editor."""

from django.dispatch import receiver
from django.utils import timezone
from wagtail.signals import init_new_page

from articles.models import NewsItemPage


@receiver(init_new_page)
def date_news_today(sender, page, **kwargs):
    """Let a fresh news item start with the date of today; its writer may change it."""
    if isinstance(page, NewsItemPage):
        page.date = timezone.localdate()
