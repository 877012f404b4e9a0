"""What the room adds to the admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

from leernetwerk.delivery.inline_scripts import replace_inline_scripts

replace_inline_scripts()


@hooks.register("insert_global_admin_js")
def add_admin_script():
    """Load what stands in for inline scripts, on every screen."""
    return format_html('<script src="{}"></script>', static("delivery/admin.js"))
