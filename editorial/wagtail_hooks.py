"""What the room adds to the admin."""

from wagtail import hooks

from editorial.desk import hooks as desk_hooks  # noqa: F401 - registers its hooks
from editorial.matrix import hooks as matrix_hooks  # noqa: F401 - registers its hooks
from editorial.addresses import hooks as address_hooks  # noqa: F401 - registers its hooks
from editorial.translator.views import translate

# Before wagtail-localize's own screen, and before what guards it.
hooks.register("before_edit_page", translate, order=-20)
