"""The suite: in memory where possible, nothing left behind."""

from pathlib import Path
from tempfile import TemporaryDirectory

from leernetwerk.settings.base import *  # noqa: F403
from leernetwerk.settings.base import STORAGES, env

DEBUG = False
SECRET_KEY = "test-only"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Files that tests make stand in a folder that goes when the process ends.
FILES = TemporaryDirectory(prefix="leernetwerk-test-", ignore_cleanup_errors=True)
MEDIA_ROOT = Path(FILES.name) / "media"
PRIVATE_MEDIA_ROOT = Path(FILES.name) / "private"
ERASURE_LEDGER = str(Path(FILES.name) / "erasures.txt")
STORAGES = STORAGES | {
    "private": {
        "BACKEND": "leernetwerk.media.storage.PrivateFolder",
        "OPTIONS": {"location": str(PRIVATE_MEDIA_ROOT)},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_USE_FINDERS = True
# Otherwise the client of each test would first read all static files.
WHITENOISE_AUTOREFRESH = True
# Tests of Elasticsearch set their own.
SEARCH_URL = ""
CACHES = {"default": env.cache("CACHE_URL", default="locmemcache://")}
