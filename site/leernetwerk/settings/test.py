"""The suite: in memory where possible, nothing left behind."""

from leernetwerk.settings.base import *  # noqa: F403
from leernetwerk.settings.base import STORAGES, env

DEBUG = False
SECRET_KEY = "test-only"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_USE_FINDERS = True
CACHES = {"default": env.cache("CACHE_URL", default="locmemcache://")}
