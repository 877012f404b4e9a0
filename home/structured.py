"""The site and the organisation behind it as search engines read them (schema.org)."""

from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import reverse
from django.utils import translation

from home.menus import SiteFrame
from leernetwerk.pages.addresses import absolute, page_address


def search_address(page):
    """Return the address of the search page in the language of ``page``."""
    with translation.override(page.locale.language_code):
        return reverse("search")


def site_data(page, request):
    """Return the WebSite and the Organization of a home page, named as in the navigation of its language."""
    frame = SiteFrame.of(request).settings
    address = absolute(request, page_address(page.url_path, request))
    if not address:
        return []
    organisation = {
        "@type": "Organization",
        "@id": f"{address}#organisation",
        "name": str(frame),
        "url": address,
        "logo": absolute(request, staticfiles_storage.url("icons/icon-512.png")),
    }
    if frame.contact_email:
        organisation["email"] = frame.contact_email
    website = {
        "@type": "WebSite",
        "name": str(frame),
        "url": address,
        "inLanguage": page.locale.language_code,
        "publisher": {"@id": organisation["@id"]},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{absolute(request, search_address(page))}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }
    return [website, organisation]
