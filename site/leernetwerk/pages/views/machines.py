"""What search engines and browsers ask for at the root of the site."""

from django.conf import settings
from django.http import JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from leernetwerk.pages.sitemap import sitemap_entries

BACKGROUND, THEME = "#fbf8f2", "#0b5d4f"


@require_safe
def sitemap(request):
    """Show all public pages with their translations and their last change."""
    entries = sitemap_entries(request)
    return render(request, "pages/sitemap.xml", {"entries": entries}, content_type="application/xml")


@require_safe
def robots(request):
    """Say what search engines need not look at, and where the sitemap is."""
    sitemap_url = request.build_absolute_uri(reverse("sitemap"))
    return render(request, "pages/robots.txt", {"sitemap_url": sitemap_url}, content_type="text/plain")


@require_safe
def manifest(request):
    """Describe the site to browsers that can put it on a home screen."""
    with translation.override(settings.LANGUAGE_CODE):
        data = {
            "name": settings.WAGTAIL_SITE_NAME,
            "short_name": settings.WAGTAIL_SITE_NAME,
            "lang": settings.LANGUAGE_CODE,
            "start_url": "/",
            "display": "browser",
            "background_color": BACKGROUND,
            "theme_color": THEME,
            "icons": [
                {
                    "src": static(f"icons/icon-{size}.png"),
                    "sizes": f"{size}x{size}",
                    "type": "image/png",
                    "purpose": "any maskable",
                }
                for size in (192, 512)
            ],
        }
    return JsonResponse(data, content_type="application/manifest+json")
