"""Records and their pages are made together: hooks that ``wagtail_hooks`` loads."""

from urllib.parse import urlencode

from django.conf import settings
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Locale

from leernetwerk.network.models.record import Record
from leernetwerk.network.readable import language_name
from leernetwerk.network.record_pages import record_pages
from leernetwerk.pages.models import RecordPageMixin
from leernetwerk.pages.record_drafts import CannotMakeDraft, make_page_draft
from leernetwerk.pages.record_views import make_record_page


@hooks.register("register_admin_urls")
def register_record_page_urls():
    """Give "make the page in this language" an address."""
    return [
        path(
            "record-pages/<slug:model_name>/<int:pk>/<slug:language>/",
            make_record_page,
            name="leernetwerk_record_page",
        )
    ]


@hooks.register("after_create_snippet")
def make_page_drafts(request, instance):
    """Make the drafts of a new record's pages, in each language in which it has a name and the user may add pages."""
    if not isinstance(instance, Record) or record_pages(type(instance)) is None:
        return
    for code, _name in settings.LANGUAGES:
        locale = Locale.objects.filter(language_code=code).first()
        try:
            page = make_page_draft(instance, locale, request.user) if locale else None
        except CannotMakeDraft:
            continue
        if page is not None:
            edit = messages.button(reverse("wagtailadmin_pages:edit", args=[page.pk]), _("Write the page"))
            text = _("A page has been drafted: “%(title)s” (%(language)s).")
            messages.success(
                request, text % {"title": page.title, "language": language_name(code)}, buttons=[edit]
            )


@hooks.register("before_create_page")
def start_with_the_record(request, parent_page, page_class):
    """Ask for the record first when somebody adds a page that tells about one: record and pages come together."""
    if request.method != "GET" or not issubclass(page_class, RecordPageMixin):
        return None
    record_model = page_class._meta.get_field(page_class.record_field).related_model
    link = record_pages(record_model)
    parent = parent_page.specific
    query = {}
    if link.parent_record and isinstance(parent, RecordPageMixin):
        query = {link.parent_record: parent.record.pk}
    get_url_name = record_model.snippet_viewset.get_url_name
    existing = messages.button(reverse(get_url_name("list")), _("It exists already"))
    text = _("First the facts, once for all languages; the page is drafted from its name.")
    messages.info(request, text, buttons=[existing])
    address = reverse(get_url_name("add"))
    return redirect(f"{address}?{urlencode(query)}" if query else address)
