"""Settings that hold in every environment. Services come from environment variables only."""

from pathlib import Path

import environ
from csp.constants import NONE, SELF, UNSAFE_HASHES, UNSAFE_INLINE
from django.utils.translation import gettext_lazy as _

from leernetwerk.delivery.logs import logging_settings

ROOT = Path(__file__).resolve().parents[3]
VAR = ROOT / "var"

env = environ.Env()

# Applications, from the left of the import chain to the right.
INSTALLED_APPS = [
    "demo",
    "editorial",
    "home",
    "search",
    "cohorts",
    "pilots",
    "articles",
    "leernetwerk.forms",
    "leernetwerk.pages",
    "leernetwerk.network",
    "leernetwerk.media",
    "leernetwerk.accounts",
    "leernetwerk.mail",
    "leernetwerk.outbox",
    "leernetwerk.delivery",
    "wagtail_localize",
    "wagtail.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "leernetwerk.accounts.users_app.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "leernetwerk.forms.django_app.DjangoFormsConfig",
]

MIDDLEWARE = [
    "leernetwerk.delivery.request_log.RequestLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "leernetwerk.delivery.compression.CompressTextMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "csp.middleware.CSPMiddleware",
    "leernetwerk.delivery.headers.HeadersMiddleware",
    "leernetwerk.delivery.missing.CountMissingMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "leernetwerk.accounts.sign_in_again.middleware.KeepFormMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "editorial.addresses.middleware.RedirectMiddleware",
]

# Widgets are drawn by the project's own templates too.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

ROOT_URLCONF = "leernetwerk.urls"
WSGI_APPLICATION = "leernetwerk.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "home.context_processors.site",
            ],
        },
    },
]

# Database: SQLite by default, PostgreSQL when DATABASE_URL names it.
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR / 'leernetwerk.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Without all three, concurrent writers meet "database is locked". What is deleted is overwritten.
    DATABASES["default"]["OPTIONS"] = {
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
# Opening a connection costs as much as all the queries of a page, also in SQLite, which forgets what it prepared.
DATABASES["default"]["CONN_MAX_AGE"] = 60
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Users: our own model, signing in by e-mail.
AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"

# Languages: Dutch first, both prefixed. A further language is an entry here and a catalogue.
LANGUAGE_CODE = "nl"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [VAR / "locale"]  # compiled from locale/ by tools.catalogues
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
FORMAT_MODULE_PATH = ["leernetwerk.formats"]
WAGTAIL_I18N_ENABLED = True
# A new translation starts as a draft: its source's words never go live under another language.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

# Files
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [ROOT / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
PRIVATE_MEDIA_ROOT = VAR / "private"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {
        "BACKEND": "leernetwerk.media.storage.PrivateFolder",
        # Text, because a task that deletes a file carries its storage's options as JSON.
        "OPTIONS": {"location": str(PRIVATE_MEDIA_ROOT)},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# A pasted list of 500 rows, or a page with many blocks, has more inputs than the thousand that Django takes.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# How many of our own servers stand between a visitor and this one, each adding to X-Forwarded-For.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)

# Forms: how many are taken in at once before visitors are asked to wait a minute, (number, seconds).
FORMS_LIMIT_PER_NETWORK = (5, 600)
FORMS_LIMIT_IN_ALL = (1000, 600)
# Of those who were asked to wait and did.
FORMS_TICKETS_PER_NETWORK = (10, 60)
FORMS_MAX_FILE_SIZE = 10 * 1024 * 1024
# Of files that wait for their form to be put right, together.
FORMS_MAX_HELD_BYTES = 1024 * 1024 * 1024
# Which answered forms were erased, without a word of whose: what a restored backup brings back is erased again by it.
# Keep it where a backup of the database does not put an older one back.
ERASURE_LEDGER = env("ERASURE_LEDGER", default=str(VAR / "erasures.txt"))

# Wagtail
WAGTAIL_SITE_NAME = "Leernetwerk"
WAGTAILADMIN_BASE_URL = env("BASE_URL", default="http://localhost:8000")
WAGTAILIMAGES_IMAGE_MODEL = "media.Image"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "jpg", "jpeg", "png", "webp"]
# As good to the eye as the other formats at their defaults, in a third fewer bytes.
WAGTAILIMAGES_AVIF_QUALITY = 65
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 25 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 64_000_000
WAGTAILIMAGES_IMAGE_FORM_BASE = "leernetwerk.media.forms.ImageForm"
WAGTAILDOCS_DOCUMENT_MODEL = "media.Document"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "leernetwerk.media.forms.DocumentForm"
WAGTAILDOCS_MAX_UPLOAD_SIZE = 100 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_PASSWORD_RESET_ENABLED = True
# Days are those of the site for readers and editors alike.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAILEMBEDS_FINDERS = []
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
# Shared passwords are kept in plain text by Wagtail; groups and signing in remain.
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAIL_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
# Ours covers what is seen by visitors only, and leaves no circles.
WAGTAILREDIRECTS_AUTO_CREATE = False
# As editors of both languages write them; network/forms/dates.py reads many more forms.
WAGTAIL_DATE_FORMAT = "%d-%m-%Y"
WAGTAIL_DATETIME_FORMAT = "%d-%m-%Y %H:%M"
TAGGIT_CASE_INSENSITIVE = True

WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "leernetwerk.network.admin_search"}}

# Search: the database finds by itself, or Elasticsearch when SEARCH_URL names it.
SEARCH_URL = env("SEARCH_URL", default="")
SEARCH_API_KEY = env("SEARCH_API_KEY", default="")
SEARCH_CA_FILE = env("SEARCH_CA_FILE", default="")

# Mail waits in the outbox until the server takes it. Never the console: what is in a mail must not be in a log.
EMAIL_CONFIG = env.email("EMAIL_URL", default="smtp://localhost:25")
vars().update(EMAIL_CONFIG)
EMAIL_TIMEOUT = 5  # seconds that a mail server may be silent
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="leernetwerk@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
# Where mails are kept for people to read instead of being sent; production has no such place.
MAILBOX_ROOT = None

CACHES = {"default": env.cache("CACHE_URL", default="dbcache://cache")}
if CACHES["default"]["BACKEND"].endswith("RedisCache"):
    # Without Redis, pages go on as with an empty cache.
    CACHES["default"]["BACKEND"] = "leernetwerk.delivery.cache.ForgivingRedisCache"
# Renditions are rows that a page loads all at once; to keep them a second time in the database costs more.
CACHES["renditions"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}

# The public site runs no script or style but its own files and embeds nothing.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "media-src": [SELF],
        "manifest-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
    },
}
LOGGING = logging_settings(as_json=False)

# Wagtail's admin sets styles from its scripts, previews pages in frames and draws pictures from data.
ADMIN_PREFIX = "/admin/"
ADMIN_CONTENT_SECURITY_POLICY = {
    "default-src": [NONE],
    # The one inline handler, "return;", by which the focal point's editor finds out whether there is a touch screen.
    "script-src": [SELF, UNSAFE_HASHES, "'sha256-i+qr4lq34KgNHiW62lWi9aInEBwiEOrfCzaNPCvkqD8='"],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "font-src": [SELF, "data:"],
    "media-src": [SELF],
    "connect-src": [SELF],
    "frame-src": [SELF],
    "manifest-src": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [SELF],
    "base-uri": [NONE],
}
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
# The editor previews pages in a frame of the same site, so "DENY", which this check asks for, cannot be.
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = ["security.W019"]
