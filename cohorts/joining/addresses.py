"""Where the form of a call stands: below the page of the call."""

from django.utils.translation import override, pgettext

from leernetwerk.pages.addresses import page_address


def form_slug(language):
    """Return what stands behind the address of a call for its form, in ``language`` (code)."""
    with override(language):
        return pgettext("address", "apply")


def form_address(page, request=None):
    """Return the address (``str``) of the form of a call's page, or ``None`` while the page has none itself."""
    address = page_address(page.url_path, request)
    return address and f"{address}{form_slug(page.locale.language_code)}/"
