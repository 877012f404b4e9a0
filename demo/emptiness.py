"""Whether a site is still as its first structure left it."""

from django.apps import apps
from django.conf import settings

from demo.models import DemoItem
from home.structure.pages import key_of
from home.structure.texts import texts_for
from leernetwerk.forms.models import Form
from leernetwerk.media.models import Document, Image
from leernetwerk.pages.models import ContentPage


def site_is_empty():
    """Tell whether nobody, the demo included, has put anything on the site yet.

    Once the demo has been there it stays away, also when everything of it was deleted.
    """
    first_keys = {key_of(name) for code, _name in settings.LANGUAGES for name in texts_for(code).evergreen}
    own_pages = ContentPage.objects.exclude(translation_key__in=first_keys)
    models = [DemoItem, Image, Document, Form, *apps.get_app_config("network").get_models()]
    return not own_pages.exists() and not any(model.objects.exists() for model in models)
