"""The forms of the page editor."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm


class ContentPageForm(WagtailAdminPageForm):
    """Asks for an alternative text as soon as a page with a picture is to be published; a draft may wait."""

    publishing = True

    def defer_required_fields(self):
        super().defer_required_fields()
        self.publishing = False

    def clean(self):
        cleaned = super().clean()
        described = cleaned.get("image_alt") or cleaned.get("image_is_decorative")
        if self.publishing and cleaned.get("image") and not described:
            self.add_error("image_alt", _("Describe the picture, or mark it as decorative."))
        return cleaned
