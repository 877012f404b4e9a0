"""What the checks add to the admin; ``editorial.wagtail_hooks`` loads it."""

from django.urls import path
from wagtail import hooks

from editorial.checks.preview import replace_checks
from editorial.checks.views import CheckOnCreateView, CheckOnEditView

hooks.register("construct_wagtail_userbar", replace_checks)


@hooks.register("register_admin_urls")
def register_checks():
    """Put the checks where the script of the editor finds them: in the place of "preview/"."""
    new = "pages/add/<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/checks/"
    return [
        path("pages/<int:page_id>/edit/checks/", CheckOnEditView.as_view(), name="editorial_checks"),
        path(new, CheckOnCreateView.as_view(), name="editorial_checks_new"),
    ]
