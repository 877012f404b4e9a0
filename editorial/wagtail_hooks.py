"""What the room adds to the admin."""

from wagtail import hooks

from editorial.addresses import hooks as address_hooks  # noqa: F401 - registers its hooks
from editorial.desk import hooks as desk_hooks  # noqa: F401 - registers its hooks
from editorial.matrix import hooks as matrix_hooks  # noqa: F401 - registers its hooks
from editorial.translator.views import translate
from editorial.viewset import desk_page_viewset

# Before wagtail-localize's own screen, and before what guards it.
hooks.register("before_edit_page", translate, order=-20)


@hooks.register("register_admin_viewset")
def register_page_viewset():
    """Put our views of pages in the place of Wagtail's."""
    return desk_page_viewset
