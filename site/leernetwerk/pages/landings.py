"""Pages that other pages lead to, by name: chips lead to the overview, terms to the glossary.

The rooms that own such pages register them; there is one of each per language.
"""

from django.apps import apps
from django.contrib.contenttypes.models import ContentType

_page_labels = {}


def register_landing(name, page_model_label):
    """Say that ``name`` ("overview") is the page of type ``page_model_label`` ("app.Model")."""
    _page_labels[name] = page_model_label


def landing_types():
    """Return content type → name (``dict`` of ``int`` to ``str``)."""
    models = {name: apps.get_model(label) for name, label in _page_labels.items()}
    types = ContentType.objects.get_for_models(*models.values())
    return {types[model].pk: name for name, model in models.items()}
