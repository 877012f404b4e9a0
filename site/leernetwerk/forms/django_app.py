"""Django's own forms under another label: ours is what the label "forms" stands for."""

from django.apps import AppConfig


class DjangoFormsConfig(AppConfig):
    """Named in INSTALLED_APPS instead of ``django.forms``, of which only the templates of widgets are used."""

    name = "django.forms"
    label = "django_forms"
