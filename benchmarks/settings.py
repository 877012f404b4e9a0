"""A newcomer's database under what a public server does: no debugging, nothing looked up twice."""

from leernetwerk.settings.development import *  # noqa: F403

DEBUG = False
WHITENOISE_USE_FINDERS = False
WHITENOISE_AUTOREFRESH = False
ROOT_URLCONF = "benchmarks.urls"
