"""What the room adds to the admin, and what it follows there where no signal tells."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSetGroup

from leernetwerk.media.models import Document
from search.asked.viewset import SearchedQueriesViewSet
from search.index.documents import settle_documents
from search.index.receivers import attempt
from search.promotions.viewset import PromotionViewSet
from search.vocabulary.viewsets import CompoundExceptionViewSet, SynonymViewSet


class SearchGroup(ViewSetGroup):
    """What editors see of search, and tell it."""

    menu_label = _("Search page")
    menu_icon = "search"
    menu_order = 260
    items = (SearchedQueriesViewSet, SynonymViewSet, PromotionViewSet, CompoundExceptionViewSet)


@hooks.register("register_admin_viewset")
def register_search_group():
    """Put the screens in a group of the menu."""
    return SearchGroup()


@hooks.register("after_bulk_action")
def settle_moved_documents(request, action_type, objects, action):
    """Look who may see documents after their bulk move to another collection, which sends no signal."""
    if action_type == "add_to_collection" and Document in action.models:
        attempt(settle_documents, {document.pk for document in objects})
