"""Wagtail's own checks, which run over the preview of a page, without what the checks of the text tell better."""

from wagtail.admin.userbar import ContentCheckerItem

# These tell the field and know which words say nothing.
TOLD_BY_THE_TEXT = {"heading-order", "link-name", "alt-text-quality"}


class PreviewChecks(ContentCheckerItem):
    """Checks what only the page as a whole can show."""

    axe_run_only = [name for name in ContentCheckerItem.axe_run_only if name not in TOLD_BY_THE_TEXT]


def replace_checks(request, items, page):
    """Put our checks in the place of Wagtail's in the user bar and the side panel (``items``)."""
    items[:] = [
        PreviewChecks(item.in_editor) if isinstance(item, ContentCheckerItem) else item for item in items
    ]
