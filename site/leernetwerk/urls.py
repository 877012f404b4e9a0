"""All addresses. The roof: it names every room, and no room names it."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path, re_path
from django.utils.translation import pgettext_lazy
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.urls import serve_pattern

from cohorts.joining.own_page.asking import own_page_link
from home.views import security_txt
from leernetwerk.accounts.sign_in_again.views import SignInAgainView
from leernetwerk.accounts.subscriptions.views import subscribe
from leernetwerk.pages.views import machines
from leernetwerk.pages.views.serve import serve
from leernetwerk.pages.views.start import start
from leernetwerk.pages.views.styleguide import styleguide
from pilots.questions.views import ask_host
from search.views import opensearch, search, suggestions

handler403 = "leernetwerk.pages.views.errors.permission_denied"
handler404 = "leernetwerk.pages.views.errors.page_not_found"
handler500 = "leernetwerk.pages.views.errors.server_error"

urlpatterns = [
    path("", start, name="start"),
    path("sitemap.xml", machines.sitemap, name="sitemap"),
    path("robots.txt", machines.robots, name="robots"),
    path("manifest.webmanifest", machines.manifest, name="manifest"),
    path(".well-known/security.txt", security_txt, name="security_txt"),
    path("admin/sign-in-again/", SignInAgainView.as_view(), name="sign_in_again"),
    path("admin/", include(wagtailadmin_urls)),
    path("", include("leernetwerk.accounts.urls")),
    path("", include("leernetwerk.delivery.urls")),
    path("", include("leernetwerk.media.urls")),
]

if settings.DEBUG:
    urlpatterns += [
        path("style/", styleguide),
        *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    ]

if settings.MAILBOX_ROOT:
    urlpatterns += [path("mailbox/", include("leernetwerk.mail.mailbox.urls"))]

urlpatterns += i18n_patterns(
    path(pgettext_lazy("address", "search/"), search, name="search"),
    path(pgettext_lazy("address", "mail-about/<str:topic>/<slug:subject>/"), subscribe, name="subscribe"),
    path(pgettext_lazy("address", "my-application/"), own_page_link, name="own_page_link"),
    path(pgettext_lazy("address", "ask-the-host/<int:pk>/"), ask_host, name="ask_host"),
    path(pgettext_lazy("address", "search/suggestions/"), suggestions, name="search_suggestions"),
    path(pgettext_lazy("address", "search/opensearch.xml"), opensearch, name="opensearch"),
    # Before Wagtail's own way to a page, under the same name.
    re_path(serve_pattern, serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
    prefix_default_language=True,
)
