"""What the demo remembers of itself."""

from django.contrib.contenttypes.models import ContentType
from django.db import models


class DemoItem(models.Model):
    """Which row the demo made under which name.

    Names, dates and words of a row may all be edited, so none of them can tell whether the row is the demo's;
    this can. It is what finds a row again without making a second one, and what leaves everybody else's alone.
    ``fingerprint`` says what a file was made from and what it was when it was stored.
    """

    key = models.CharField(max_length=160, unique=True)
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    fingerprint = models.CharField(max_length=100, blank=True)

    wagtail_reference_index_ignore = True

    def __str__(self):
        return self.key
