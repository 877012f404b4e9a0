"""Gives a database its first structure, and each newly configured language its own part of it."""

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale

from home.models import HomePage
from home.structure import menus, pages, roles, roots, workflows
from home.structure.texts import texts_for


@transaction.atomic
def build_structure():
    """Make what each configured language lacks; a language with a home page stays as its managers made it."""
    root = roots.ensure_roots()
    if not HomePage.objects.exists():
        pages.clear_first_page(root)
        roles.remove_stock_groups()
        workflows.remove_stock_workflow()
        roles.build_managers(root)
        roles.build_form_readers()
        roles.build_intake()
        roles.build_posting()
    for code in _codes():
        locale, _created = Locale.objects.get_or_create(language_code=code)
        if not HomePage.objects.filter(locale=locale).exists():
            build_language(locale, root)


def build_language(locale, root):
    """Make the pages, menus, groups and workflow of ``locale`` (a ``Locale``) below the ``root`` page."""
    texts = texts_for(locale.language_code)
    first_pages = pages.build_pages(locale, root, texts)
    pages.ensure_site(first_pages["home"])
    menus.build_navigation(locale, texts, first_pages)
    groups = roles.build_language_groups(first_pages["home"])
    workflows.build_workflow(first_pages["home"], groups[roles.CHIEF_EDITOR])


def _codes():
    """Return the configured languages' codes, the default one first: the site's root is its home page."""
    codes = [code for code, _name in settings.LANGUAGES]
    return sorted(codes, key=lambda code: code != settings.LANGUAGE_CODE)
