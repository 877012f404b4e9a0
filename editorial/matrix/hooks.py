"""Gives the matrix its addresses, its place in the menu and its count on the home page; ``wagtail_hooks`` loads it."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import page_permission_policy

from editorial.matrix.home import BehindPanel
from editorial.matrix.scope import PAGE_RIGHTS
from editorial.matrix.views import PAGES, WORDS, PagesView, WordsView


@hooks.register("register_admin_urls")
def register_matrix_urls():
    """Give both screens of the matrix an address, and one for their results alone."""
    return [
        path("translations/", PagesView.as_view(), name=PAGES),
        path("translations/results/", PagesView.as_view(results_only=True), name=f"{PAGES}_results"),
        path("translations/words/", WordsView.as_view(), name=WORDS),
        path("translations/words/results/", WordsView.as_view(results_only=True), name=f"{WORDS}_results"),
    ]


class TranslationsMenuItem(MenuItem):
    """Leads to the matrix, for who has a right on some page."""

    def is_shown(self, request):
        return page_permission_policy.user_has_any_permission(request.user, PAGE_RIGHTS)


@hooks.register("register_admin_menu_item")
def register_matrix_menu_item():
    """Put the matrix in the main menu, below the pages."""
    return TranslationsMenuItem(
        _("Translations"), reverse(PAGES), name="translations", icon_name="globe", order=110
    )


@hooks.register("construct_reports_menu")
def leave_out_stock_report(request, menu_items):
    """Leave out wagtail-localize's report: it calls current what is behind, and shows every title to everybody."""
    stock = reverse("wagtail_localize:translations_report")
    menu_items[:] = [item for item in menu_items if item.url != stock]


@hooks.register("construct_homepage_panels")
def count_what_is_behind(request, panels):
    """Show on the home page how many translations are behind."""
    panels.append(BehindPanel())
