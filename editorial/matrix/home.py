"""How many translations are behind, on the home page of the admin."""

from django.urls import reverse
from django.utils.http import urlencode
from wagtail.admin.ui.components import Component

from editorial.matrix.originals import translations_behind
from editorial.matrix.scope import Scope
from editorial.matrix.views import PAGES
from leernetwerk.pages.truth.states import State


class BehindPanel(Component):
    """Says how many translations are behind, and leads to them; nothing without any, or to who translates nothing."""

    name = "translations_behind"
    template_name = "editorial/matrix/home_panel.html"
    # Among what waits on the desk.
    order = 120

    def get_context_data(self, parent_context):
        scope = Scope(parent_context["request"].user)
        return {
            "number": translations_behind(scope).count() if scope.may_translate else 0,
            "url": f"{reverse(PAGES)}?{urlencode({'state': State.BEHIND.value})}",
        }
