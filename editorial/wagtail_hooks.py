"""What the room adds to the admin."""

from wagtail import hooks

from editorial.translator.views import translate

# Before wagtail-localize's own screen, and before what guards it.
hooks.register("before_edit_page", translate, order=-20)
