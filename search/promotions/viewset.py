"""The screens for promotions."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from leernetwerk.network.columns import ValueColumn
from leernetwerk.network.readable import language_name
from search.adding import PrefilledCreateView
from search.models import Promotion

MOST_PAGES = 3


class PromotionCreateView(PrefilledCreateView):
    """A new promotion."""

    prefilled = ("language", "queries")


class PromotionIndexView(generic.IndexView):
    """The list, with the pages of each row fetched along."""

    def get_base_queryset(self):
        return super().get_base_queryset().prefetch_related("promoted_pages__page")


class PromotionViewSet(ModelViewSet):
    """Pages above the results for certain words."""

    model = Promotion
    name = "search-promotions"
    icon = "pick"
    add_view_class = PromotionCreateView
    index_view_class = PromotionIndexView
    copy_view_enabled = False
    list_per_page = 50
    search_fields = ["queries", "note"]
    search_backend_name = None
    list_filter = ["language"]
    list_display = [
        "queries",
        Column("language", label=_("Language"), accessor=lambda row: language_name(row.language)),
        Column(
            "pages",
            label=_("Pages"),
            accessor=lambda row: ", ".join(str(one.page) for one in row.promoted_pages.all()),
        ),
        ValueColumn("since", label=_("From"), sort_key="since"),
        ValueColumn("until", label=_("Up to and including"), sort_key="until"),
    ]
    panels = [
        HelpPanel(
            content=_(
                "These pages stand above the results, under “Recommended”. Visitors see only pages that are online and "
                "that they may read."
            )
        ),
        FieldPanel("queries"),
        FieldPanel("language"),
        InlinePanel(
            "promoted_pages",
            [PageChooserPanel("page")],
            heading=_("Pages"),
            label=_("page"),
            min_num=1,
            max_num=MOST_PAGES,
        ),
        FieldPanel("note"),
        MultiFieldPanel([FieldRowPanel([FieldPanel("since"), FieldPanel("until")])], heading=_("Period")),
    ]
