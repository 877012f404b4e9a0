"""Wagtail's admin without inline scripts, so that its policy can refuse them.

Where Wagtail writes ``<script>start("id", {…})</script>``, we write an empty element that names the
function and its arguments; ``delivery/admin.js`` calls it. Our templates of the same names as Wagtail's
do so for date and time fields and inline panels; choosers are written in Python, here.
"""

import json

from django.utils.html import format_html
from wagtail.admin.widgets import BaseChooser
from wagtail.admin.widgets.workflows import AdminTaskChooser


def start(function, *arguments):
    """Return the element that has a function of the admin called with these JSON-serialisable arguments."""
    return format_html(
        '<span hidden data-controller="start" data-start-function-value="{}" data-start-arguments-value="{}"></span>',
        function,
        json.dumps(arguments),
    )


def render_chooser(self, name, value, attrs=None, renderer=None):
    """Return a chooser's HTML, as ``BaseChooser.render`` does; ``attrs`` must have an id."""
    try:
        value_data = self.get_value_data(value)
    except (ValueError, OverflowError):
        value_data = None  # what was posted cannot be the key of anything; the form says so
    element_id = attrs["id"]
    if isinstance(self, AdminTaskChooser):
        call = start("createTaskChooser", element_id)
    else:
        call = start(self.js_constructor, element_id, self.get_js_init_options(element_id, name, value_data))
    return self.render_html(name, value_data, attrs) + call


def replace_inline_scripts():
    """Let every chooser render without an inline script."""
    BaseChooser.render = render_chooser
