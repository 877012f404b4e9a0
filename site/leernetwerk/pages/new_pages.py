"""A new page is ready to be filled: with the date of today where it has one, and the blocks that it mostly needs."""

from django.utils import timezone
from wagtail.signals import init_new_page


def make_ready(sender, page, **kwargs):
    """Give ``page``, new and not yet stored, what its type starts with, for the editor to see and change."""
    for name, block_types in getattr(page, "starting_blocks", {}).items():
        stream = page._meta.get_field(name).stream_block
        blocks = [(kind, stream.child_blocks[kind].get_default()) for kind in block_types]
        setattr(page, name, blocks)
    if getattr(page, "starts_today", False) and page.date is None:
        page.date = timezone.localdate()


def connect():
    """Have every form for a new page begin so; called once when the applications are ready."""
    init_new_page.connect(make_ready, dispatch_uid="make new pages ready")
