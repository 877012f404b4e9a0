"""Pages that other pages lead to: by name, as chips lead to the overview and terms to the glossary, or from menus.

The rooms that know of such pages register them, so that they are found in one query with the page that is shown.
"""

from django.apps import apps
from django.contrib.contenttypes.models import ContentType

_page_labels = {}
_frames = []


def register_landing(name, page_model_label):
    """Say that ``name`` ("overview") is the page of type ``page_model_label`` ("app.Model")."""
    _page_labels[name] = page_model_label


def landing_types():
    """Return content type → name (``dict`` of ``int`` to ``str``)."""
    models = {name: apps.get_model(label) for name, label in _page_labels.items()}
    types = ContentType.objects.get_for_models(*models.values())
    return {types[model].pk: name for name, model in models.items()}


def register_frame(page_keys):
    """Say that ``page_keys(request)`` returns the primary keys of pages that stand around every page, in menus."""
    _frames.append(page_keys)


def framing_keys(request):
    """Return the primary keys of all pages that stand around the page of a request."""
    return sorted({key for page_keys in _frames for key in page_keys(request)})
