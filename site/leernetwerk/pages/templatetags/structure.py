"""Which page types the admin offers to whom."""

from django import template
from django.apps import apps

from leernetwerk.pages.permissions import StructurePageMixin, may

register = template.Library()


@register.filter
def addable_by(page_types, user):
    """Keep the page types that ``user`` may add; ``page_types`` as Wagtail's "add a page" screen lists them."""
    return [page_type for page_type in page_types if _may_add(user, apps.get_model(*page_type[1:3]))]


def _may_add(user, page_class):
    return not issubclass(page_class, StructurePageMixin) or may(user, "add", page_class)
