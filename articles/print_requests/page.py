"""The form for printed copies, below the page of the publication."""

from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from articles.models.print_edition import PrintEdition
from articles.print_requests.reception import PrintReception
from leernetwerk.forms.public.below import context_below, form_head, languages_below, serve_below, way_to
from leernetwerk.pages.addresses import page_address


def print_slug(language):
    """Return what stands behind the address of a publication for its form, in ``language`` (code)."""
    with override(language):
        return pgettext("address", "on-paper")


def print_address(page, request=None):
    """Return the address (``str``) of the form of a publication's page."""
    return f"{page_address(page.url_path, request)}{print_slug(page.locale.language_code)}/"


def edition_of(publication):
    """Return the ``PrintEdition`` of a publication, or ``None``."""
    return PrintEdition.objects.select_related("form").filter(publication=publication).first()


def paper_context(page, edition, request):
    """Return what the page of a publication says of its copies on paper."""
    if edition is None:
        return {}
    can_be_asked = edition.copies_left > 0 and edition.form.is_open and page.live
    return {"edition": edition, "print_url": print_address(page, request) if can_be_asked else ""}


def serve_form(page, edition, request):
    """Return the response with the form of ``edition``, or to what was sent with it. Nobody keeps it."""
    reception = PrintReception(edition, request, page.locale.language_code, print_address(page, request))
    return serve_below(page, request, reception, "articles/print_requests/form_page.html")


def form_page_context(page, request):
    """Return the context of the page with the form: what it asks, what is left, and what was done with it."""
    reception = request.reception
    return context_below(request, reception) | {
        "publication": page.record,
        "publication_url": page_address(page.url_path, request),
        "edition": reception.edition,
        "languages": languages_below(page, request, print_slug),
        "breadcrumbs": way_to(page, request),
    }


def form_page_head(page, request, context):
    """Return what the page with the form says otherwise in its head."""
    title = _("On paper: %(title)s") % {"title": page.seo_title or page.title}
    return form_head(title, print_address(page, request), request, context)
