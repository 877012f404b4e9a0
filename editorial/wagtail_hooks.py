"""What the room adds to the admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

from editorial.addresses import hooks as address_hooks  # noqa: F401 - registers its hooks
from editorial.checks import hooks as checks_hooks  # noqa: F401 - registers its hooks
from editorial.desk import hooks as desk_hooks  # noqa: F401 - registers its hooks
from editorial.guide import hooks as guide_hooks  # noqa: F401 - registers its hooks
from editorial.matrix import hooks as matrix_hooks  # noqa: F401 - registers its hooks
from editorial.next_cohort import buttons  # noqa: F401 - registers its hooks
from editorial.saving.menu import put_main_first
from editorial.translator.views import translate
from editorial.versions import hooks as version_hooks  # noqa: F401 - registers its hooks
from editorial.viewset import desk_page_viewset

# Before wagtail-localize's own screen, and before what guards it.
hooks.register("before_edit_page", translate, order=-20)

# After what adds items and takes them away.
hooks.register("construct_page_action_menu", put_main_first, order=100)


# After Wagtail's own, in whose place it comes.
@hooks.register("register_admin_viewset")
def register_page_viewset():
    """Put our views of pages in the place of stock ones."""
    return desk_page_viewset


@hooks.register("insert_editor_js")
def add_saving_script():
    """Load what lets a publish wait for the autosave before it, on the screens of pages and records."""
    return format_html('<script src="{}"></script>', static("editorial/saving.js"))
