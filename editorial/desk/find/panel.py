"""The field on the desk."""

from django.forms.widgets import Script
from wagtail.admin.ui.components import Component


class FindPanel(Component):
    """One field over pages, records and documents, for everybody: it finds what each may see."""

    template_name = "editorial/desk/find/field.html"
    order = 10

    class Media:
        css = {"all": ["editorial/desk.css"]}
        js = [Script("editorial/desk.js", defer=True)]
