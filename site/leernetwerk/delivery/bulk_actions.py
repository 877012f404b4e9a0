"""What can be done with many rows of a list of the admin at once, by who has a right; and such a list."""

from django.core.exceptions import PermissionDenied
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, TitleColumn
from wagtail.admin.views.bulk_action import BulkAction

from leernetwerk.delivery.keys import keys_among


class PolicyBulkAction(BulkAction):
    """Asks once, and does something with the chosen rows, for who has ``permission`` of ``policy``.

    ``choosable()`` returns the rows (queryset) with which it can be done. ``change(chosen, user)`` does it with a
    queryset of them, and returns with how many. ``question(number)`` is what is asked (``str``), also about none when
    there is nothing left to do; ``details(rows)`` are lines below it, ``warning`` what to know first.
    """

    template_name = "delivery/admin/bulk_action.html"
    policy = None
    permission = "change"
    icon = "check"
    warning = ""

    def dispatch(self, request, *args, **kwargs):
        if not self.policy.user_has_permission(request.user, self.permission):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @classmethod
    def get_queryset(cls, model, object_ids):
        """Return the chosen ones; what is no key chooses nothing."""
        return cls.choosable().filter(pk__in=keys_among(object_ids))

    def get_all_objects_in_listing_query(self, parent_id):
        return self.choosable().values_list("pk", flat=True)

    def get_execution_context(self):
        return {"user": self.request.user}

    @classmethod
    def execute_action(cls, objects, user, **kwargs):
        return cls.change(cls.get_queryset(None, [row.pk for row in objects]), user), 0

    def details(self, rows):
        """Return what is said of ``rows`` (list of instances) besides their number: a list of ``str``."""
        return []

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        rows = [item["item"] for item in context["items"]]
        return context | {
            "action": self,
            "number": len(rows),
            "question": self.question(len(rows)),
            "details": self.details(rows),
        }


class BulkListMixin:
    """A list of which rows can be chosen. Place it before Wagtail's ``IndexView``.

    ``row_name`` ("answer") names a row in ids; ``select_all_text`` is said where the list has more pages, and
    ``stylesheet`` the path of a static file, if any.
    """

    template_name = "delivery/admin/bulk_list.html"
    row_name = ""
    select_all_text = ""
    stylesheet = ""

    def title_id(self, row):
        """Return the id of the element that names a row, to which its checkbox refers."""
        return f"{self.row_name}_{row.pk}_title"

    def box_column(self):
        """Return the column with the checkboxes."""
        return BulkActionsCheckboxColumn("bulk_actions", obj_type=self.row_name)

    def name_column(self, name, column_class=TitleColumn, **options):
        """Return the column that names each row, with the buttons of ``get_list_buttons``.

        ``options`` are those of ``column_class``, Wagtail's ``TitleColumn`` or one made of it.
        """
        column = self._get_title_column_class(column_class)
        return column(name, get_title_id=self.title_id, **options)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "item_type": self.row_name.upper(),
            "select_all_text": self.select_all_text,
            "stylesheet": self.stylesheet,
        }
