"""A newcomer's database under what a public server does: no debugging, nothing looked up twice."""

from leernetwerk.settings.development import *  # noqa: F403

DEBUG = False
WHITENOISE_USE_FINDERS = False
WHITENOISE_AUTOREFRESH = False
ROOT_URLCONF = "benchmarks.urls"
# Searching is measured in a file, as it is used: a test database of SQLite would be in memory.
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":  # noqa: F405
    DATABASES["default"]["TEST"] = {"NAME": str(VAR / "benchmark.sqlite3")}  # noqa: F405
# All who apply at once are people here.
FORMS_LIMIT_IN_ALL = (1_000_000, 600)
