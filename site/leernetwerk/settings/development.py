"""A newcomer's machine: everything embedded, everything under ``var/``."""

from leernetwerk.settings.base import *  # noqa: F403
from leernetwerk.settings.base import LOGGING, STORAGES, VAR, env

DEBUG = env.bool("DEBUG", default=True)
SECRET_KEY = env("SECRET_KEY", default="development-only-" + "0" * 50)
ALLOWED_HOSTS = ["*"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
if "EMAIL_URL" not in env.ENVIRON:
    # Mails are kept, to be read at /mailbox/.
    EMAIL_BACKEND = "leernetwerk.mail.mailbox.backend.EmailBackend"
    MAILBOX_ROOT = VAR / "mail"
# The terminal stays readable: a line for what goes wrong, none for each page.
LOGGING["loggers"]["leernetwerk.delivery.request_log"] = {"level": "WARNING"}
