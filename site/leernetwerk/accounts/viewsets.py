"""The screens for users in the admin."""

from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail.users.views.users import CreateView as WagtailCreateView
from wagtail.users.views.users import EditView as WagtailEditView
from wagtail.users.views.users import IndexView as WagtailIndexView
from wagtail.users.views.users import UserViewSet as WagtailUserViewSet

from leernetwerk.accounts.forms import UserCreationForm, UserEditForm


class IndexView(WagtailIndexView):
    """The list of users, by name or address."""

    search_fields = ("name", "email")

    @cached_property
    def columns(self):
        """Return Wagtail's columns; the name sorts, and the address is called what it is."""
        columns = super().columns
        for column in columns:
            if column.name == "name":
                column.sort_key = "name"
            elif column.name == "email":
                column.label = _("E-mail address")
        return columns

    def order_queryset(self, queryset):
        """Order by the one name that a user has, where Wagtail expects two."""
        if self.ordering in ("name", "-name"):
            return queryset.order_by(self.ordering, "email")
        return super().order_queryset(queryset)


class SuperusersOwnFieldMixin:
    """Lets nobody but a superuser make a superuser."""

    def get_form(self, *args, **kwargs):
        form = super().get_form(*args, **kwargs)
        if not self.request.user.is_superuser and "is_superuser" in form.fields:
            form.fields["is_superuser"].disabled = True
        return form


class CreateView(SuperusersOwnFieldMixin, WagtailCreateView):
    """Making a user."""


class EditView(SuperusersOwnFieldMixin, WagtailEditView):
    """Changing a user; a superuser is changed by a superuser only, who could be robbed of the account otherwise."""

    def dispatch(self, request, *args, **kwargs):
        if self.object.is_superuser and not request.user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class UserViewSet(WagtailUserViewSet):
    """Listing, adding and changing users."""

    index_view_class = IndexView
    add_view_class = CreateView
    edit_view_class = EditView
    create_template_name = "accounts/users/create.html"
    edit_template_name = "accounts/users/edit.html"

    def get_form_class(self, for_update=False):
        """Return the form for a new or an existing user."""
        return UserEditForm if for_update else UserCreationForm
