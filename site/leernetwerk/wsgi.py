"""The WSGI entry point; the server puts the repository and ``site/`` on the import path."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leernetwerk.settings.production")

application = get_wsgi_application()
