"""Publishing several pages at once asks for what publishing one in the editor asks for."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages

from leernetwerk.pages.locks import pages_among
from leernetwerk.pages.models import ContentPage


@hooks.register("before_bulk_action")
def refuse_undescribed_in_bulk(request, action_type, objects, action):
    """Publish nothing at all when the newest draft of a chosen page has a picture without alternative text."""
    if action_type != "publish":
        return None
    drafts = [page.get_latest_revision_as_object() for page in pages_among(objects)]
    undescribed = [
        draft
        for draft in drafts
        if isinstance(draft, ContentPage) and draft.image_id and not draft.image_is_described
    ]
    if not undescribed:
        return None
    titles = ", ".join(f"“{draft.title}”" for draft in undescribed)
    messages.error(
        request,
        _("Nothing was published: describe the picture first, or mark it as decorative: %(pages)s.")
        % {"pages": titles},
    )
    return redirect(action.next_url)
