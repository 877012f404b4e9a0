"""What the room adds to the page editor and to the menu."""

from django.dispatch import receiver
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.menu import Menu, SubmenuMenuItem
from wagtail.signals import init_new_page

from articles.models import NewsItemPage, PrintRequest
from articles.print_requests.admin.actions import ACTIONS
from articles.print_requests.admin.labels import labels
from articles.print_requests.admin.listing import PrintRequestsView
from articles.print_requests.admin.one import PrintRequestView
from articles.print_requests.admin.permissions import editions_policy, requests_policy
from articles.print_requests.admin.stock import StockView
from articles.print_requests.admin.viewsets import PrintEditionViewSet
from leernetwerk.delivery.menu import PolicyMenuItem
from leernetwerk.forms.admin.waiting import WaitingNote

for action in ACTIONS:
    hooks.register("register_bulk_action", action)


@receiver(init_new_page)
def date_news_today(sender, page, **kwargs):
    """Let a fresh news item start with the date of today; its writer may change it."""
    if isinstance(page, NewsItemPage):
        page.date = timezone.localdate()


@hooks.register("register_admin_viewset")
def register_print_editions():
    """Give publications on paper their screens."""
    return PrintEditionViewSet()


@hooks.register("register_admin_urls")
def register_print_requests():
    """Give what is asked for on paper its addresses."""
    return [
        path("print-requests/", PrintRequestsView.as_view(), name="articles_print_requests"),
        path(
            "print-requests/results/",
            PrintRequestsView.as_view(results_only=True),
            name="articles_print_requests_results",
        ),
        path("print-requests/labels/", labels, name="articles_print_labels"),
        path("print-requests/<int:pk>/", PrintRequestView.as_view(), name="articles_print_request"),
        path("print-stock/<int:pk>/", StockView.as_view(), name="articles_print_stock"),
    ]


@hooks.register("register_admin_menu_item")
def show_print_requests():
    """Lead to what is asked for on paper, and to the stock."""
    items = [
        PolicyMenuItem(
            requests_policy,
            _("To send"),
            reverse("articles_print_requests"),
            name="print-requests",
            icon_name="mail",
            order=10,
        ),
        PolicyMenuItem(
            editions_policy,
            _("Stock"),
            reverse("print_editions:index"),
            name="print-editions",
            icon_name="list-ol",
            order=20,
        ),
    ]
    return SubmenuMenuItem(
        _("On paper"), Menu(items=items), name="printed-copies", icon_name="doc-full-inverse", order=177
    )


@hooks.register("construct_homepage_panels")
def note_copies_to_send(request, panels):
    """Tell who posts printed copies on their home how many requests wait."""
    if not requests_policy.user_has_permission(request.user, "view"):
        return
    if number := PrintRequest.objects.filter(sent_at=None).count():
        text = ngettext(
            "%(number)d request for printed copies waits to be sent.",
            "%(number)d requests for printed copies wait to be sent.",
            number,
        )
        url = f"{reverse('articles_print_requests')}?sent=false"
        panels.append(WaitingNote("print-requests-waiting", 8, text % {"number": number}, url))
