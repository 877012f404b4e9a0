"""The site's name for the admin's own screens."""

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def admin_site_name():
    """Return the name (``str``) that the settings give the site."""
    return settings.WAGTAIL_SITE_NAME
