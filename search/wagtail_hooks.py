"""What the room adds to the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSetGroup

from search.asked.viewset import SearchedQueriesViewSet
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
