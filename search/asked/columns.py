"""The columns of queries, with what can be done about each."""

from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.admin.ui.tables import Column
from wagtail.permissions import policy_registry

from search.models import Promotion, Synonym


def may_add(user, model):
    """Tell whether ``user`` may add a row of ``model``."""
    return policy_registry.get_by_type(model).user_has_permission(user, "add")


class QueryColumn(Column):
    """A query with buttons. Its rows are ``dict`` s with a ``query`` and a ``language``."""

    cell_template_name = "search/admin/searched_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        request = parent_context["request"]
        here = request.get_full_path()
        code, query = instance["language"], instance["query"]
        context = {"csrf_token": get_token(request), "next": here}
        if may_add(request.user, Synonym):
            asked = {"language": code, "equivalent_language": code, "words": query, "next": here}
            context["synonym_url"] = f"{reverse('search-synonyms:add')}?{urlencode(asked)}"
        if may_add(request.user, Promotion):
            asked = {"language": code, "queries": query, "next": here}
            context["promotion_url"] = f"{reverse('search-promotions:add')}?{urlencode(asked)}"
        return super().get_cell_context_data(instance, parent_context) | context


class IgnoredColumn(Column):
    """An ignored query, with the way back; rows as above."""

    cell_template_name = "search/admin/ignored_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        request = parent_context["request"]
        context = {"csrf_token": get_token(request), "next": request.get_full_path()}
        return super().get_cell_context_data(instance, parent_context) | context
