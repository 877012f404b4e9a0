"""Buttons for what is made often, each straight to its form."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from articles.models import (
    ArticlePage,
    ArticleSectionPage,
    InterviewPage,
    InterviewSectionPage,
    NewsItemPage,
    NewsSectionPage,
)
from home.models import EvergreenPage, HomePage
from leernetwerk.media.models import Document
from leernetwerk.network.models import Organisation, Person, Session
from leernetwerk.network.panels.related import record_url


@dataclass(frozen=True)
class Button:
    """A button: its words, the address that it leads to, and the name of an icon."""

    label: str
    url: str
    icon: str


# What is made, under which page, and what the button says.
PAGES = [
    (NewsItemPage, NewsSectionPage, _("New news item")),
    (ArticlePage, ArticleSectionPage, _("New article")),
    (InterviewPage, InterviewSectionPage, _("New interview")),
    (EvergreenPage, HomePage, _("New page")),
]
RECORDS = [(Organisation, _("New organisation")), (Person, _("New person"))]


def often_made(reader):
    """Return the buttons for what is made every week, and those for the rest, as far as the reader may: two lists."""
    news, *other_pages = page_buttons(reader)
    session = record_button(Session, _("New session"), reader)
    document = document_button(reader)
    records = [record_button(model, label, reader) for model, label in RECORDS]
    return (
        [button for button in (news, session, document) if button],
        [button for button in (*other_pages, *records) if button],
    )


def page_buttons(reader):
    """Return a :class:`Button` or ``None`` for each of ``PAGES``: in the language of the admin, else where one may."""
    types = ContentType.objects.get_for_models(*(parent for _page, parent, _label in PAGES))
    parents = Page.objects.filter(content_type__in=types.values()).select_related("locale").order_by("path")
    allowed = [
        page
        for page in parents
        if page_permission_policy.user_has_permission_for_instance(reader.user, "add", page)
    ]
    allowed.sort(key=lambda page: page.locale.language_code != get_language())
    buttons = []
    for page_class, parent_class, label in PAGES:
        places = [page for page in allowed if page.content_type_id == types[parent_class].pk]
        buttons.append(page_button(page_class, places[0], label) if places else None)
    return buttons


def page_button(page_class, parent, label):
    """Return the button to the form for a new page below ``parent``."""
    options = page_class._meta
    url = reverse("wagtailadmin_pages:add", args=[options.app_label, options.model_name, parent.pk])
    return Button(label, url, getattr(page_class, "icon", "") or "doc-empty")


def record_button(model, label, reader):
    """Return the button to the form for a new record, or ``None``."""
    if not reader.may_add(model):
        return None
    return Button(label, record_url(model, "add"), model.snippet_viewset.icon)


def document_button(reader):
    """Return the button to the form for new documents, or ``None``."""
    if not reader.may_add(Document):
        return None
    return Button(_("New document"), reverse("wagtaildocs:add_multiple"), "doc-full-inverse")


class MakingPanel(Component):
    """The buttons; left out for who may make nothing."""

    template_name = "editorial/desk/making.html"
    order = 20

    def __init__(self, reader):
        self.reader = reader

    def get_context_data(self, parent_context):
        buttons, more = often_made(self.reader)
        return {"buttons": buttons, "more": more}
